//! What the endpoints take and answer.

use serde::{Deserialize, Serialize};

use super::problem::Problem;
use crate::serve::item;

#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Event {
    pub(crate) event_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) primary_key: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) data: Option<serde_json::Map<String, serde_json::Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) lines: Option<Vec<Line>>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Line {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    amount: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<bool>,
}

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Item {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) price: f64,
    pub(crate) stock: i32,
    pub(crate) limit: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) q: Option<String>,
    pub(crate) tags: Vec<String>,
    pub(crate) parts: Vec<Part>,
}

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) count: i32,
}

impl Event {
    pub(super) fn check(&self) -> Result<(), Problem> {
        length(&self.event_name, 1, 100).map_err(|detail| Problem::invalid(format!("/EventName {detail}")))?;
        if self.primary_key.is_some_and(|key| key < 0) {
            return Err(Problem::invalid("/PrimaryKey must be at least 0"));
        }
        self.lines.iter().flatten().enumerate().try_for_each(|(place, line)| line.check(place))
    }
}

impl Line {
    fn check(&self, place: usize) -> Result<(), Problem> {
        length(&self.name, 1, 100).map_err(|detail| Problem::invalid(format!("/Lines/{place}/Name {detail}")))?;
        let text = self.text.as_deref().unwrap_or_default();
        length(text, 0, 1000).map_err(|detail| Problem::invalid(format!("/Lines/{place}/Text {detail}")))?;
        if self.amount < 0.0 {
            return Err(Problem::invalid(format!("/Lines/{place}/Amount must be at least 0")));
        }
        Ok(())
    }
}

fn length(text: &str, least: usize, most: usize) -> Result<(), String> {
    let fits = (least..=most).contains(&text.chars().count());
    if fits { Ok(()) } else { Err(format!("must have {least} to {most} characters")) }
}

/// The parameters of the endpoint that finds an item.
pub(crate) struct Asked {
    pub(crate) id: i64,
    pub(crate) limit: i32,
    pub(crate) q: Option<String>,
}

impl Asked {
    pub(super) fn check(&self) -> Result<(), Problem> {
        if self.id < 1 {
            return Err(Problem::invalid("`id` must be at least 1"));
        }
        if !(1..=100).contains(&self.limit) {
            return Err(Problem::invalid("`limit` must be 1 to 100"));
        }
        length(self.q.as_deref().unwrap_or_default(), 0, 100).map_err(|detail| Problem::invalid(format!("`q` {detail}")))
    }

    /// The item, made anew as from a store; about 1 KB of JSON.
    pub(crate) fn find(self) -> Item {
        let part = |(name, count): &(&str, i32)| Part { name: (*name).to_owned(), count: *count };
        Item {
            id: self.id,
            name: item::NAME.to_owned(),
            description: item::DESCRIPTION.to_owned(),
            price: 149.5,
            stock: 12,
            limit: self.limit,
            q: self.q,
            tags: item::TAGS.iter().map(|&tag| tag.to_owned()).collect(),
            parts: item::PARTS.iter().map(part).collect(),
        }
    }
}
