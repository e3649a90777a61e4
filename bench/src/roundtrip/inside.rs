// The program around generated types: reads trials, a line each, `number of the type <TAB> JSON text`, and answers each with a line.

use std::fmt::Write as _;
use std::io::{BufRead, Write as _};

use specwright_runtime::body::{decode, encode};
use specwright_runtime::check::Validate;
use specwright_runtime::operation::Payload;
use specwright_runtime::serde::{Serialize, de::DeserializeOwned};
use specwright_runtime::shape::Shape;

/// What became of one text.
type Answer = Result<Done, String>;

struct Done {
    violations: Option<String>,
    encoded: String,
    again: Option<String>,
}

fn unchecked<T: Serialize + DeserializeOwned + PartialEq>(text: &str) -> Answer {
    run::<T>(text, |_| None)
}

fn checked<T: Serialize + DeserializeOwned + PartialEq + Validate>(text: &str) -> Answer {
    run::<T>(text, |value| value.validate().err().map(|violations| violations.to_string()))
}

fn run<T: Serialize + DeserializeOwned + PartialEq>(text: &str, validate: fn(&T) -> Option<String>) -> Answer {
    let value: T = read(text)?;
    let violations = validate(&value);
    let encoded = encode(Payload::Json, &value, &Shape::Any).map_err(|error| format!("not encoded: {error}"))?;
    let encoded = String::from_utf8(encoded.to_vec()).map_err(|error| format!("not encoded: {error}"))?;
    let again = match read::<T>(&encoded) {
        Ok(again) if again == value => None,
        Ok(_) => Some("is not equal".to_owned()),
        Err(error) => Some(error),
    };
    Ok(Done { violations, encoded, again })
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    decode(Payload::Json, text.as_bytes(), &Shape::Any).map_err(|error| error.to_string())
}

fn answer(line: &str) -> Answer {
    let (number, text) = line.split_once('\t').ok_or("no trial")?;
    let number: usize = number.parse().map_err(|_| "no number")?;
    let run = TYPES.get(number).ok_or("no such type")?;
    std::panic::catch_unwind(|| run(text)).unwrap_or_else(|_| Err("panicked".to_owned()))
}

fn line(answer: &Answer) -> String {
    let mut line = String::new();
    let text = |text: &str| specwright_runtime::json::Value::from(text).to_string();
    let optional = |one: &Option<String>| one.as_deref().map_or("null".to_owned(), text);
    let written = match answer {
        Ok(done) => write!(
            line,
            "{{\"violations\":{},\"encoded\":{},\"again\":{}}}",
            optional(&done.violations),
            text(&done.encoded),
            optional(&done.again)
        ),
        Err(refused) => write!(line, "{{\"refused\":{}}}", text(refused)),
    };
    written.map(|()| line).unwrap_or_default()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args_os().nth(1).ok_or("no file of trials")?;
    let trials = std::io::BufReader::new(std::fs::File::open(path)?);
    let work = move || -> std::io::Result<()> {
        let mut out = std::io::BufWriter::new(std::io::stdout());
        for trial in trials.lines() {
            writeln!(out, "{}", line(&answer(&trial?)))?;
        }
        out.flush()
    };
    // unoptimized code takes large frames
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(work)?;
    thread.join().map_err(|_| "panicked")??;
    Ok(())
}
