//! What a mock answers where nobody says: examples of the description, else values made to fit.

use base64::Engine;
use serde_json::{Map, Value, json};
use specwright_samples::{Choices, Description, Direction as Way, example, fits};

use super::body;
use super::schema::{Printer, Use};
use crate::api::{self, Answer, Contents, Item, Sample};
use crate::lower::View;
use crate::lower::access::Direction;
use crate::lower::literal::Writer;
use crate::lower::outcome::may_have_body;
use crate::model::{Content, Header, Operation, ParameterValue, Response, Status};
use crate::source::Location;

/// A value that is to be found.
struct Wanted {
    /// The key of its schema.
    key: String,
    /// Texts of examples that are of its type, in order.
    examples: Vec<String>,
}

/// An answer whose values are to be found.
struct Planned {
    operation: usize,
    status: u16,
    headers: Vec<(String, Wanted)>,
    media: Option<String>,
    body: Option<Wanted>,
}

/// Larger examples are not answered: values are made instead.
const LARGEST: usize = 16 * 1024;

/// The answers of each operation.
pub(super) fn answers(view: View<'_>, items: &[Item], operations: &[api::Operation]) -> Vec<Vec<Sample>> {
    let mut plans =
        Plans { printer: Printer::new(view.toward(Direction::Response), items, Use::Samples), items, roots: Map::new() };
    let mut planned = Vec::new();
    for (index, (operation, lowered)) in view.model.operations.iter().zip(operations).enumerate() {
        plans.operation(index, operation, lowered, &mut planned);
    }
    let mut answers: Vec<Vec<Sample>> = operations.iter().map(|_| Vec::new()).collect();
    let Some(description) = plans.finish() else { return answers };
    for plan in planned {
        let Some(operation) = operations.get(plan.operation) else { continue };
        let seed = format!("{} {} {}", view.options.sample_seed, operation.id, plan.status);
        if let (Some(sample), Some(answers)) = (found(&description, &plan, &seed), answers.get_mut(plan.operation)) {
            answers.push(sample);
        }
    }
    answers
}

/// None where no body fits: what nothing is a value of is not answered.
fn found(description: &Description, plan: &Planned, seed: &str) -> Option<Sample> {
    let body = match &plan.body {
        Some(wanted) => Some(value(description, wanted, seed)?),
        None => None,
    };
    let headers = plan.headers.iter();
    let headers =
        headers.filter_map(|(name, wanted)| Some((name.clone(), value(description, wanted, &format!("{seed} {name}"))?)));
    Some(Sample { status: plan.status, headers: headers.collect(), media: plan.media.clone(), body })
}

/// The first example that fits, else what is made.
fn value(description: &Description, wanted: &Wanted, seed: &str) -> Option<String> {
    let pointer = format!("#/components/schemas/{}", wanted.key);
    let is_fitting = |text: &&String| serde_json::from_str(text).is_ok_and(|value| fits(description, &pointer, &value));
    if let Some(given) = wanted.examples.iter().find(is_fitting) {
        return Some(given.clone());
    }
    Some(example(description, &pointer, &mut Choices::seeded(hash(seed)))?.to_string())
}

/// FNV-1a, which stays the same whatever the standard library does.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// What planning reads and gathers.
struct Plans<'a> {
    printer: Printer<'a>,
    items: &'a [Item],
    /// The schemas of the values that are wanted.
    roots: Map<String, Value>,
}

impl Plans<'_> {
    /// The schemas with all they refer to.
    fn finish(mut self) -> Option<Description> {
        let mut schemas = self.printer.defined();
        schemas.extend(self.roots);
        let document = json!({"openapi": "3.1.0", "components": {"schemas": schemas}});
        Description::new(&document, Way::Response).ok()
    }

    /// Successes first, as they are lowered.
    fn operation(&mut self, index: usize, operation: &Operation, lowered: &api::Operation, planned: &mut Vec<Planned>) {
        let lonely = lowered.outcome.successes.iter().all(|answer| is_copy(operation, answer));
        let errors = lowered.outcome.errors.iter().filter(|answer| !(lonely && answer.status == Status::Default));
        for answer in lowered.outcome.successes.iter().chain(errors) {
            let described = if is_copy(operation, answer) { Status::Default } else { answer.status };
            let response = operation.responses.iter().find(|response| response.status == described);
            if let (Some(response), Some(status)) = (response, code(operation, answer.status)) {
                self.answer(index, status, response, answer, planned);
            }
        }
    }

    fn answer(&mut self, operation: usize, status: u16, response: &Response, answer: &Answer, planned: &mut Vec<Planned>) {
        let Some(contents) = answer.contents.as_ref().filter(|_| may_have_body(Status::Code(status))) else {
            let headers = self.headers(response, answer);
            planned.push(Planned { operation, status, headers, media: None, body: None });
            return;
        };
        for content in &response.contents {
            let headers = self.headers(response, answer);
            let body = Some(self.body(content, contents));
            planned.push(Planned { operation, status, headers, media: Some(content.media.clone()), body });
        }
    }

    fn headers(&mut self, response: &Response, answer: &Answer) -> Vec<(String, Wanted)> {
        let named = response.headers.iter();
        let lowered = |header: &Header| answer.headers.iter().find(|lowered| lowered.name.wire == header.name);
        named.filter_map(|header| Some((header.name.clone(), self.header(header, lowered(header)?)))).collect()
    }

    fn header(&mut self, header: &Header, lowered: &api::Parameter) -> Wanted {
        let schema = match &header.value {
            ParameterValue::Styled { schema, .. } => self.printer.schema(*schema),
            ParameterValue::Content(content) => body::value(&mut self.printer, content),
        };
        let examples = self.decoding(&lowered.value, &header.docs.examples);
        self.wanted(schema, examples)
    }

    fn body(&mut self, content: &Content, lowered: &Contents) -> Wanted {
        let kind = body::kind(lowered, content);
        let schema = body::content_schema(&mut self.printer, content, kind);
        let value = lowered.alternatives.iter().find(|one| one.media.iter().any(|media| media.name == content.media));
        let literal = |at: &Location| self.printer.view().sources.literal(*at).to_string();
        let examples = match (kind, value) {
            (Some(api::ContentKind::Value), Some(value)) => self.decoding(&value.value, &content.examples),
            (Some(api::ContentKind::Bytes | api::ContentKind::Octets), _) => {
                content.examples.iter().map(|at| self.octets(*at)).collect()
            }
            (Some(api::ContentKind::Items { .. } | api::ContentKind::Events { .. }), _) => {
                content.examples.iter().map(literal).flat_map(|text| [text.clone(), format!("[{text}]")]).collect()
            }
            (Some(api::ContentKind::Multipart(_) | api::ContentKind::Value) | None, _) => {
                content.examples.iter().map(literal).collect()
            }
        };
        self.wanted(schema, examples)
    }

    /// A text stands for its octets.
    fn octets(&self, at: Location) -> String {
        let value = self.printer.view().sources.json(at);
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        Value::from(base64::engine::general_purpose::STANDARD.encode(text)).to_string()
    }

    /// The examples that are of a type, as far as anybody knows.
    fn decoding(&self, value: &api::RustType, examples: &[Location]) -> Vec<String> {
        let view = self.printer.view();
        let decodes = |at: &&Location| Writer::new(view, self.items).whole(value, **at).err().is_none_or(|misfit| !misfit.wrong);
        examples.iter().filter(decodes).map(|at| view.sources.literal(*at).to_string()).collect()
    }

    fn wanted(&mut self, schema: Value, mut examples: Vec<String>) -> Wanted {
        examples.retain(|text| text.len() <= LARGEST);
        // no definition has a name like this
        let key = format!("={}", self.roots.len());
        self.roots.insert(key.clone(), schema);
        Wanted { key, examples }
    }
}

/// Whether it is `default` that stands for a success.
fn is_copy(operation: &Operation, answer: &Answer) -> bool {
    answer.status == Status::Class(2) && !operation.responses.iter().any(|response| response.status == answer.status)
}

/// The code to answer with; of a class the first that is not described by itself. None where it is no last answer.
fn code(operation: &Operation, status: Status) -> Option<u16> {
    let described = |code: u16| operation.responses.iter().any(|response| response.status == Status::Code(code));
    match status {
        Status::Code(code) => Some(code).filter(|code| *code >= 200),
        Status::Class(class) => (u16::from(class) * 100..).take(100).find(|code| *code >= 200 && !described(*code)),
        Status::Default => (500..600).find(|code| !described(*code)),
    }
}
