//! The options of the generator as flags, from its own table.

use clap::error::Error;
use clap::{Arg, ArgAction, ArgMatches, Args, FromArgMatches};
use specwright_codegen::{Generator, Kind, Setting, settings};

use super::Fault;

/// What the flags say: the name of an option and a value, in the order of the table.
#[derive(Debug, Clone, Default)]
pub(super) struct Choices(Vec<(&'static str, String)>);

impl Choices {
    /// A generator that does what the flags say.
    pub(super) fn apply(&self, generator: Generator) -> Result<Generator, Fault> {
        let set = |generator: Generator, (name, value): &(&'static str, String)| generator.set(name, &[value]);
        self.0.iter().try_fold(generator, set).map_err(Fault::Call)
    }
}

/// `--no-client` where an option is on unless it is turned off.
pub(super) fn flag(setting: Setting) -> String {
    match setting.kind {
        Kind::Switch(true) => format!("no-{}", setting.name),
        _ => setting.name.to_owned(),
    }
}

fn argument(setting: Setting) -> Arg {
    let argument = Arg::new(setting.name).long(flag(setting)).help_heading("Choices");
    let argument = argument.help(match setting.kind {
        Kind::Switch(true) => format!("Don't: {}", setting.doc.to_lowercase()),
        _ => setting.doc.to_owned(),
    });
    match setting.kind {
        Kind::Switch(_) => argument.action(ArgAction::SetTrue),
        Kind::Word(words) => argument.value_name("WORD").value_parser(words.to_vec()).action(ArgAction::Set),
        Kind::Files => argument.value_name("FILE").action(ArgAction::Append),
        Kind::Pairs(key, value) | Kind::FilePairs(key, value) => {
            argument.value_name(format!("{key}={value}")).action(ArgAction::Append)
        }
        _ => argument.value_name("TEXT").action(ArgAction::Append),
    }
}

/// What a flag says, if it was given.
fn values(setting: Setting, matches: &ArgMatches) -> Vec<String> {
    match setting.kind {
        Kind::Switch(default) if matches.get_flag(setting.name) => vec![(!default).to_string()],
        Kind::Switch(_) => Vec::new(),
        _ => matches.get_many::<String>(setting.name).into_iter().flatten().cloned().collect(),
    }
}

impl Args for Choices {
    fn augment_args(command: clap::Command) -> clap::Command {
        command.args(settings().map(argument))
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Choices {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let given = settings().flat_map(|setting| values(setting, matches).into_iter().map(move |value| (setting.name, value)));
        Ok(Self(given.collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
