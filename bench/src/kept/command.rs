//! Commands as one writes them in a shell.

/// That of this process.
pub(crate) fn given() -> String {
    let words: Vec<String> = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    line(&words)
}

/// The command of these arguments; where figures are kept changes none of them, and so is left out.
pub(crate) fn line(words: &[String]) -> String {
    let mut line = "cargo run --release -p bench --".to_owned();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if word == "--json" {
            words.next();
        } else if !word.starts_with("--json=") {
            line.push(' ');
            line.push_str(&quoted(word));
        }
    }
    line
}

fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=,:+@".contains(c);
    if !word.is_empty() && word.chars().all(plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_can_be_run_again() {
        let words = ["call", "--only", "GET 1 KB, it's", "--json", "a.json", "--json=b.json", "--rounds=3"].map(str::to_owned);
        assert_eq!(line(&words), r"cargo run --release -p bench -- call --only 'GET 1 KB, it'\''s' --rounds=3");
    }
}
