//! Answers as they are measured: the same on each run.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::by_hand::{
    Comment, Commit, Event, Events, License, Permissions, Push, Repositories, Repository, Series, User, Visibility,
};

pub(super) fn repositories() -> Repositories {
    Repositories { items: (0..100).map(repository).collect() }
}

pub(super) fn events() -> Events {
    let event = |place| if place % 3 == 0 { Event::Push(push(place)) } else { Event::Comment(comment(place)) };
    Events { items: (0..200).map(event).collect() }
}

pub(super) fn series() -> Series {
    Series {
        name: "temperature".to_owned(),
        from: time(0),
        values: (0..10_000).map(|place| f64::from(place * place % 10_007) / 64.0).collect(),
        labels: (0..20).map(|place| (format!("label-{place}"), format!("the value of {place}"))).collect(),
    }
}

fn repository(place: i32) -> Repository {
    let id = i64::from(place) * 7919 + 1_000_000;
    Repository {
        id,
        node_id: format!("R_kgDO{id:x}"),
        name: format!("project-{place}"),
        full_name: format!("organization-{}/project-{place}", place % 7),
        private: place % 5 == 0,
        owner: user(place % 7),
        html_url: format!("https://code.example.com/organization-{}/project-{place}", place % 7),
        description: (place % 4 != 0)
            .then(|| format!("What project {place} is about, in a sentence — with a dash and \"quotes\".")),
        fork: place % 6 == 0,
        url: format!("https://api.example.com/repos/organization-{}/project-{place}", place % 7),
        created_at: time(place),
        updated_at: time(place + 100),
        pushed_at: time(place + 200),
        homepage: (place % 3 == 0).then(|| format!("https://project-{place}.example.com")),
        size: place * 131 % 10_000,
        stargazers_count: place * 17 % 1000,
        watchers_count: place * 13 % 1000,
        language: Some(["Rust", "Go", "TypeScript"][place.unsigned_abs() as usize % 3].to_owned()),
        has_issues: true,
        has_wiki: place % 2 == 0,
        has_pages: false,
        forks_count: place % 50,
        mirror_url: None,
        archived: false,
        disabled: false,
        open_issues_count: place % 90,
        license: (place % 3 != 0).then(|| License {
            key: "apache-2.0".to_owned(),
            name: "Apache License 2.0".to_owned(),
            spdx_id: Some("Apache-2.0".to_owned()),
            url: Some("https://api.example.com/licenses/apache-2.0".to_owned()),
        }),
        topics: (0..place % 6).map(|topic| format!("topic-{topic}")).collect(),
        visibility: match place % 3 {
            0 => Visibility::Public,
            1 => Visibility::Private,
            _ => Visibility::Internal,
        },
        default_branch: "main".to_owned(),
        permissions: (place % 2 == 0).then_some(Permissions { admin: false, push: true, pull: true }),
    }
}

fn user(place: i32) -> User {
    User {
        id: i64::from(place) + 1,
        login: format!("organization-{place}"),
        name: Some(format!("Organization {place}")),
        email: None,
        avatar_url: format!("https://avatars.example.com/u/{place}?v=4"),
        url: format!("https://api.example.com/users/organization-{place}"),
        kind: "Organization".to_owned(),
        site_admin: false,
    }
}

fn push(place: i32) -> Push {
    let commit = |number: i32| Commit {
        sha: format!("{:040x}", i64::from(place) * 1_000_003 + i64::from(number)),
        message: format!("Change {number} of {place}\n\nWhat was changed, and why it had to be."),
        distinct: number % 2 == 0,
    };
    Push { id: place.into(), actor: user(place % 9), commits: (0..place % 5 + 1).map(commit).collect() }
}

fn comment(place: i32) -> Comment {
    let reactions = ["+1", "-1", "laugh", "heart", "rocket"].map(|name| (name.to_owned(), place % 4));
    Comment {
        id: place.into(),
        actor: user(place % 9),
        body: format!("What somebody thinks of {place}. ").repeat(5),
        reactions: BTreeMap::from(reactions),
    }
}

fn time(hours: i32) -> Timestamp {
    Timestamp::from_second(1_700_000_000).unwrap_or_default() + SignedDuration::from_hours(hours.into())
}
