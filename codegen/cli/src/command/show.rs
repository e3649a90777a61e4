//! `specwright show`: the data of a phase.

use specwright_codegen::{Generator, Phase};

use super::progress::with_progress;
use super::report::{print, report_failure};
use super::{Fault, Show};

pub(super) fn show(task: &Show) -> Result<(), Fault> {
    let phase = match task.phase {
        super::Phase::Document => Phase::Document,
        super::Phase::Model => Phase::Model,
        super::Phase::Api => Phase::Api,
    };
    let generator = task.choices.apply(Generator::new(&task.spec))?;
    let shown = with_progress(&task.spec, || generator.show(phase, task.name.as_deref())).map_err(|failure| {
        report_failure(&failure);
        Fault::Input
    })?;
    if let (true, Some(name)) = (shown.is_empty(), &task.name) {
        eprintln!("error: nothing there is called `{name}`; without a name all is shown");
        return Err(Fault::Input);
    }
    shown.iter().for_each(|text| print(text));
    Ok(())
}
