use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::json;

use super::{Json, Number};

fn read(text: &str) -> Json {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Numbers that come one after the other the same way each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    fn digits(&mut self, most: u64) -> String {
        (0..=self.roll(most)).map(|_| char::from(b'0' + u8::try_from(self.roll(10)).unwrap())).collect()
    }

    fn number(&mut self) -> String {
        let sign = if self.roll(2) == 0 { "-" } else { "" };
        let whole = self.digits(45);
        let whole = if whole.trim_start_matches('0').is_empty() { "0" } else { whole.trim_start_matches('0') };
        let fraction = if self.roll(2) == 0 { format!(".{}", self.digits(30)) } else { String::new() };
        let exponent = match self.roll(6) {
            0 => format!("e{}", self.digits(4)),
            1 => format!("E+{}", self.digits(4)),
            2 => format!("e-{}", self.digits(25)),
            _ => String::new(),
        };
        format!("{sign}{whole}{fraction}{exponent}")
    }

    fn value(&mut self, depth: u64) -> String {
        match self.roll(if depth > 4 { 5 } else { 7 }) {
            0 => "null".to_owned(),
            1 => ["true", "false"][usize::try_from(self.roll(2)).unwrap()].to_owned(),
            2 => format!("\"{}\\n\\\"é\"", self.digits(5)),
            3 | 4 => self.number(),
            5 => format!("[{}]", (0..self.roll(4)).map(|_| self.value(depth + 1)).collect::<Vec<_>>().join(",")),
            _ => {
                let members = (0..self.roll(4)).map(|index| format!("\"{index}\":{}", self.value(depth + 1)));
                format!("{{{}}}", members.collect::<Vec<_>>().join(","))
            }
        }
    }
}

#[test]
fn what_is_read_is_written_again_to_the_digit() {
    let mut dice = Dice(88_172_645_463_325_252);
    for _ in 0..5_000 {
        let text = dice.value(0);
        let value = read(&text);
        assert_eq!(serde_json::to_string(&value).unwrap(), text);
        assert_eq!(value.to_string(), text);
        assert_eq!(value, read(&format!(" {text}\n")));
    }
}

#[test]
fn numbers_are_equal_by_value_and_kept_by_text() {
    for (one, other) in [("1", "1.0"), ("100", "1e2"), ("-0", "0"), ("1e400", "10.0e399"), ("0.10", "1e-1")] {
        assert_eq!(read(one), read(other));
        let hash = |text: &str| {
            let mut hasher = DefaultHasher::new();
            text.parse::<Number>().unwrap().hash(&mut hasher);
            hasher.finish()
        };
        assert_eq!(hash(one), hash(other), "{one} {other}");
    }
    let forty = "1234567890123456789012345678901234567890";
    assert_ne!(read(forty), read("1234567890123456789012345678901234567891"));
    assert_ne!(read("1e9999999999999999999999"), read("1e9999999999999999999998"));
    assert_eq!(read(r#"{"a":1,"b":[2]}"#), read(r#"{"b":[2.0],"a":1}"#));
}

#[test]
fn integers_are_told_by_value() {
    let cases = [
        ("1.0", Some(1), Some(1)),
        ("-5", Some(-5), None),
        ("18446744073709551615", None, Some(u64::MAX)),
        ("18446744073709551616", None, None),
        ("1.5", None, None),
        ("-9223372036854775808", Some(i64::MIN), None),
    ];
    for (text, signed, unsigned) in cases {
        assert_eq!((read(text).as_i64(), read(text).as_u64()), (signed, unsigned), "{text}");
    }
    assert_eq!(read("1e400").as_f64(), None);
    assert_eq!(read("0.03").as_f64(), Some(0.03));
    assert_eq!((Json::from(f64::NAN), Json::from(0.03_f32).to_string()), (Json::Null, "0.03".to_owned()));
    assert_eq!((Json::from(i128::MIN).to_string(), Json::from(u64::MAX)), (i128::MIN.to_string(), read("18446744073709551615")));
}

#[test]
fn steps_and_pointers_lead_to_values() {
    let mut value = Json::from(json!({"a": [{"b/c~": "x"}, 2], "0": true}));
    assert_eq!(value["a"][0]["b/c~"], "x");
    assert_eq!(value["a"][7]["none"], Json::Null);
    assert_eq!(value.pointer("/a/0/b~1c~0").and_then(Json::as_str), Some("x"));
    assert_eq!(value.pointer("/0").and_then(Json::as_bool), Some(true));
    for nowhere in ["a", "/a/00", "/a/-", "/a/+1", "/a/2", "/b"] {
        assert_eq!(value.pointer(nowhere), None, "{nowhere}");
    }
    assert_eq!(value.pointer(""), Some(&value));
    *value.pointer_mut("/a/1").unwrap() = Json::from("new");
    assert_eq!(value.get_mut("a").unwrap().take(), json!([{"b/c~": "x"}, "new"]));
    assert_eq!(value, json!({"a": null, "0": true}));
}

#[test]
fn serde_json_values_pass_both_ways_where_they_hold_the_number() {
    for text in [r#"{"a":[1,-2.5,null,"x",18446744073709551615]}"#, "[]", "1e300", "-7"] {
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::Value::try_from(Json::from(value.clone())), Ok(value));
    }
    assert_eq!(serde_json::Value::try_from(read("1.10")).unwrap(), json!(1.1));
    for text in ["1e400", "[18446744073709551617]", "0.10000000000000000001"] {
        let error = serde_json::Value::try_from(read(text)).unwrap_err();
        assert!(error.to_string().starts_with("the number `"), "{error}");
    }
    assert_eq!(serde_json::from_value::<Json>(json!({"a": 1.5})).unwrap(), json!({"a": 1.5}));
    assert_eq!(serde_json::to_value(read("[1.5,2]")).unwrap(), json!([1.5, 2]));
}

#[test]
fn hostile_text_is_refused_in_time_and_without_depth() {
    let deep = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    assert!(serde_json::from_str::<Json>(&deep(128)).is_ok());
    for levels in [200, 1_000_000] {
        let error = serde_json::from_str::<Json>(&deep(levels)).unwrap_err().to_string();
        assert!(error.starts_with("values are nested deeper than 128 levels"), "{error}");
        assert!(serde_json::from_str::<Json>(&"[".repeat(levels)).is_err());
        assert!(serde_json::from_str::<Json>(&r#"{"a":"#.repeat(levels)).is_err());
    }
    let time = |text: &str| {
        let begun = std::time::Instant::now();
        assert_eq!(serde_json::to_string(&read(text)).unwrap(), text);
        assert_eq!(read(text), read(text));
        begun.elapsed()
    };
    let list = |count: usize| format!("[{}1]", "1.10,{},\"\\n\",".repeat(count));
    let digits = |count: usize| format!("1{}.0e1", "7".repeat(count));
    for text in [list(100_000), digits(500_000)] {
        assert!(time(&text) < std::time::Duration::from_secs(20), "{} bytes", text.len());
    }
    for (text, words) in [
        (r#""\ud800""#, "a string has an escape of no character"),
        (r#"{"a":1,"a":2}"#, "member `a` stands twice"),
        ("01", "invalid number"),
        ("1.", "invalid number"),
    ] {
        let error = serde_json::from_str::<Json>(text).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    }
}

#[test]
fn texts_are_parsed_with_the_place_of_the_fault() {
    assert_eq!(r#"{"a": 1.10}"#.parse::<Json>().unwrap().to_string(), r#"{"a":1.10}"#);
    assert_eq!(format!("{:#}", Json::from(json!({"a": [1]}))), "{\n  \"a\": [\n    1\n  ]\n}");
    assert_eq!("[1,".parse::<Json>().unwrap_err().line, Some(1));
    for text in ["", "1 ", " 1", "\"1\"", "NaN", "1.", "-"] {
        assert!(text.parse::<Number>().is_err(), "{text}");
    }
}
