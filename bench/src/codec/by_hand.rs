//! The same types as a careful engineer writes them, with serde's derive.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Repositories {
    pub(super) items: Vec<Repository>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Events {
    pub(super) items: Vec<Event>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Repository {
    pub(super) id: i64,
    pub(super) node_id: String,
    pub(super) name: String,
    pub(super) full_name: String,
    pub(super) private: bool,
    pub(super) owner: User,
    pub(super) html_url: String,
    pub(super) description: Option<String>,
    pub(super) fork: bool,
    pub(super) url: String,
    pub(super) created_at: Timestamp,
    pub(super) updated_at: Timestamp,
    pub(super) pushed_at: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) homepage: Option<String>,
    pub(super) size: i32,
    pub(super) stargazers_count: i32,
    pub(super) watchers_count: i32,
    pub(super) language: Option<String>,
    pub(super) has_issues: bool,
    pub(super) has_wiki: bool,
    pub(super) has_pages: bool,
    pub(super) forks_count: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) mirror_url: Option<String>,
    pub(super) archived: bool,
    pub(super) disabled: bool,
    pub(super) open_issues_count: i32,
    pub(super) license: Option<License>,
    pub(super) topics: Vec<String>,
    pub(super) visibility: Visibility,
    pub(super) default_branch: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) permissions: Option<Permissions>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Visibility {
    Public,
    Private,
    Internal,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct User {
    pub(super) id: i64,
    pub(super) login: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) email: Option<String>,
    pub(super) avatar_url: String,
    pub(super) url: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) site_admin: bool,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct License {
    pub(super) key: String,
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) spdx_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Permissions {
    pub(super) admin: bool,
    pub(super) push: bool,
    pub(super) pull: bool,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Event {
    Push(Push),
    Comment(Comment),
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Push {
    pub(super) id: i64,
    pub(super) actor: User,
    pub(super) commits: Vec<Commit>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Commit {
    pub(super) sha: String,
    pub(super) message: String,
    pub(super) distinct: bool,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Comment {
    pub(super) id: i64,
    pub(super) actor: User,
    pub(super) body: String,
    pub(super) reactions: BTreeMap<String, i32>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Series {
    pub(super) name: String,
    pub(super) from: Timestamp,
    pub(super) values: Vec<f64>,
    pub(super) labels: BTreeMap<String, String>,
}

/// What the description asserts.
pub(super) trait Check {
    fn check(&self) -> bool;
}

impl Check for Repositories {
    fn check(&self) -> bool {
        self.items.len() <= 100 && self.items.iter().all(Repository::check)
    }
}

impl Check for Events {
    fn check(&self) -> bool {
        self.items.len() <= 1000 && self.items.iter().all(Event::check)
    }
}

impl Check for Repository {
    fn check(&self) -> bool {
        let counts = [self.size, self.stargazers_count, self.watchers_count, self.forks_count, self.open_issues_count];
        self.id >= 1
            && length(&self.name, 1, 100)
            && length(&self.full_name, 3, 200)
            && self.owner.check()
            && self.description.as_ref().is_none_or(|text| length(text, 0, 500))
            && counts.iter().all(|count| *count >= 0)
            && self.topics.len() <= 20
    }
}

impl Check for User {
    fn check(&self) -> bool {
        self.id >= 1 && length(&self.login, 1, 100)
    }
}

impl Check for Event {
    fn check(&self) -> bool {
        match self {
            Self::Push(push) => {
                push.actor.check() && push.commits.len() <= 100 && push.commits.iter().all(|commit| length(&commit.sha, 40, 40))
            }
            Self::Comment(comment) => comment.actor.check() && length(&comment.body, 0, 10_000),
        }
    }
}

impl Check for Series {
    fn check(&self) -> bool {
        length(&self.name, 1, usize::MAX)
    }
}

/// As JSON Schema counts: characters.
fn length(text: &str, least: usize, most: usize) -> bool {
    // a text of few bytes has no more characters
    if text.len() <= most && least <= 1 { text.len() >= least } else { (least..=most).contains(&text.chars().count()) }
}
