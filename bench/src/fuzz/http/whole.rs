//! Whether bytes are answers, each whole, and what they say.

use serde_json::Value;

use super::words;

/// What the answers say; an error where they are none.
pub(super) fn check(mut bytes: &[u8]) -> Result<Vec<String>, String> {
    let mut traits = Vec::new();
    while !bytes.is_empty() {
        let end = find(bytes, b"\r\n\r\n").ok_or("an answer ends within its head")?;
        let (head, rest) = bytes.split_at(end + 4);
        let head = Head::of(head)?;
        let (body, next) = head.body(rest)?;
        traits.push(head.says(&body)?);
        bytes = next;
    }
    Ok(traits)
}

struct Head {
    status: u16,
    headers: Vec<(String, String)>,
}

impl Head {
    fn of(bytes: &[u8]) -> Result<Self, String> {
        let text = std::str::from_utf8(bytes).map_err(|_| "a head is not UTF-8")?;
        let mut lines = text.trim_end().split("\r\n");
        let status = lines.next().and_then(|line| line.strip_prefix("HTTP/1.")?.split(' ').nth(1)?.parse().ok());
        let pair = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned()));
        Ok(Self { status: status.ok_or("no status line begins an answer")?, headers: lines.filter_map(pair).collect() })
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The body and what follows it.
    fn body<'b>(&self, rest: &'b [u8]) -> Result<(Vec<u8>, &'b [u8]), String> {
        if self.header("transfer-encoding").is_some() {
            return chunks(rest);
        }
        let length = self.header("content-length").map_or(Ok(0), str::parse).map_err(|_| "a length is no number")?;
        let (body, next) = rest.split_at_checked(length).ok_or("an answer ends within its body")?;
        Ok((body.to_vec(), next))
    }

    /// Status, media type and words of an answer; a refusal is problem details of its status.
    fn says(&self, body: &[u8]) -> Result<String, String> {
        let media = self.header("content-type").unwrap_or_default();
        let mut said = format!("{} {media} {}", self.status, self.header("content-encoding").unwrap_or_default());
        if media == "application/problem+json" && self.header("content-encoding").is_none() {
            let problem: Value = serde_json::from_slice(body).map_err(|_| "problem details are not JSON")?;
            if problem.get("status").and_then(Value::as_u64) != Some(u64::from(self.status)) {
                return Err("problem details are of another status".to_owned());
            }
            said += &words(problem.get("detail").and_then(Value::as_str).unwrap_or_default());
        }
        Ok(said)
    }
}

fn chunks(mut rest: &[u8]) -> Result<(Vec<u8>, &[u8]), String> {
    let mut whole = Vec::new();
    loop {
        let end = find(rest, b"\r\n").ok_or("an answer ends within its chunks")?;
        let (line, after) = rest.split_at(end + 2);
        let length = std::str::from_utf8(line).ok().and_then(|line| usize::from_str_radix(line.trim_end(), 16).ok());
        let length = length.ok_or("a chunk has no length")?;
        let (chunk, next) = after.split_at_checked(length + 2).ok_or("an answer ends within a chunk")?;
        rest = next;
        if length == 0 {
            return Ok((whole, rest));
        }
        whole.extend_from_slice(chunk.get(..length).unwrap_or_default());
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_whole_or_not() {
        let fine = "HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nxHTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n";
        assert_eq!(check(fine.as_bytes()).map(|traits| traits.len()), Ok(2));
        assert_eq!(check(b"").map(|traits| traits.len()), Ok(0));
        for end in 1..fine.len() {
            let whole = end == fine.find("xHTTP").map_or(0, |at| at + 1);
            assert_eq!(check(&fine.as_bytes()[..end]).is_ok(), whole, "{}", &fine[..end]);
        }
        let other = "HTTP/1.1 400 X\r\ncontent-type: application/problem+json\r\ncontent-length: 14\r\n\r\n{\"status\":404}";
        assert_eq!(check(other.as_bytes()).unwrap_err(), "problem details are of another status");
    }
}
