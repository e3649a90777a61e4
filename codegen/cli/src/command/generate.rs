//! `specwright generate`: writes the code, or tells whether it is up to date.

use std::path::Path;

use specwright_codegen::{Generated, Generator};

use super::progress::with_progress;
use super::report::{print, report_failure, report_warnings};
use super::{Fault, Generate};

pub(super) fn generate(task: Generate) -> Result<(), Fault> {
    let generator = task.choices.apply(Generator::new(&task.spec))?;
    let generated = with_progress(&task.spec, || generator.render()).map_err(|failure| {
        report_failure(&failure);
        Fault::Input
    })?;
    report_warnings(&generated.warnings);
    if task.check {
        return compare(&generated, &task);
    }
    if task.out == Path::new("-") {
        print(&generated.text);
        return Ok(());
    }
    generated.write(&task.out).map_err(|failure| {
        report_failure(&failure);
        Fault::Input
    })
}

fn compare(generated: &Generated, task: &Generate) -> Result<(), Fault> {
    let Some(difference) = generated.difference(&task.out) else { return Ok(()) };
    let (spec, out) = (task.spec.display(), task.out.display());
    eprintln!("{difference}\nerror: `{out}` is not what `{spec}` gives now; run `specwright generate {spec} --out {out}`");
    Err(Fault::Input)
}
