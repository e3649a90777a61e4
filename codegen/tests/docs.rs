//! What rustdoc makes of generated code: no warning over any golden folder, and examples that are tests.

#![allow(clippy::unwrap_used)] // a test fails where it panics

#[path = "support/case.rs"]
mod case;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use case::Case;
use specwright_codegen::Generator;

#[test]
fn rustdoc_has_nothing_to_say_of_any_folder() {
    let folder = folder("goldens");
    let mut root = "//! Every golden folder.\n\n".to_owned();
    for case in case::features() {
        let module = case.name.replace('-', "_");
        fs::write(folder.join(format!("{module}.rs")), generate(&case)).unwrap();
        root += &format!("/// `{}`\npub mod {module};\n", case.name);
    }
    let root = write(&folder, &root);
    let mut rustdoc = tool("RUSTDOC", "rustdoc");
    rustdoc.args(["--crate-name", "goldens", "-Dwarnings", "-Drustdoc::unescaped_backticks", "--out-dir"]);
    run(rustdoc.arg(folder.join("doc")).args(runtime()).arg(root));
}

#[test]
fn examples_are_tests_of_the_crate_that_they_name() {
    let folder = folder("my-crate");
    let case = case::features().into_iter().find(|case| case.name == "docs-examples").unwrap();
    fs::write(folder.join("pets.rs"), generate(&case)).unwrap();
    let root = write(&folder, "//! A user's crate.\n\n/// Pets.\npub mod pets;\n");
    let mut rustc = tool("RUSTC", "rustc");
    rustc.args(["--crate-name", "my_crate", "--crate-type", "lib", "-Dwarnings", "--out-dir"]);
    run(rustc.arg(&folder).args(runtime()).arg(&root));
    let mut rustdoc = tool("RUSTDOC", "rustdoc");
    let library = format!("my_crate={}", folder.join("libmy_crate.rlib").display());
    let report = run(rustdoc.args(["--test", "--crate-name", "my_crate", "--extern", &library]).args(runtime()).arg(root));
    assert!(report.contains("test result: ok. 4 passed; 0 failed; 0 ignored"), "{report}");
}

fn generate(case: &Case) -> String {
    let spec = if case.folder.join("spec").is_dir() { "spec" } else { "spec.yaml" };
    let set = |generator: Generator, option: &String| match (option.strip_prefix("no-"), option.split_once(' ')) {
        (Some(name), _) => generator.set(name, &["false"]),
        (None, Some((name, value))) => generator.set(name, &[value]),
        (None, None) => generator.set(option, &[]),
    };
    let generator = Generator::new(spec).relative_to(&case.folder);
    let generator = case.options.iter().fold(generator, |generator, option| set(generator, option).unwrap());
    generator.render().unwrap_or_else(|failure| panic!("{failure}")).text
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs").join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn write(folder: &Path, root: &str) -> PathBuf {
    let path = folder.join("lib.rs");
    fs::write(&path, root).unwrap();
    path
}

fn tool(variable: &str, name: &str) -> Command {
    let mut command = Command::new(std::env::var_os(variable).unwrap_or(name.into()));
    command.arg("--edition=2024");
    command
}

/// What a compiler must be told of the runtime, which cargo has built or builds now.
fn runtime() -> Vec<OsString> {
    let mut cargo = Command::new(env!("CARGO"));
    let report = run(cargo.args(["build", "-p", "specwright-runtime", "--message-format=json"]));
    let line = report.lines().find(|line| line.contains("\"name\":\"specwright_runtime\"") && line.contains("compiler-artifact"));
    let files = line.and_then(|line| line.split("\"filenames\":[").nth(1)).unwrap_or_else(|| panic!("{report}"));
    let library = files.split('"').find(|file| file.ends_with(".rlib")).unwrap_or_else(|| panic!("{files}"));
    let dependencies = Path::new(library).parent().unwrap().join("deps");
    let library = format!("specwright_runtime={library}");
    let folder = format!("dependency={}", dependencies.display());
    ["--extern".into(), library.into(), "-L".into(), folder.into()].into()
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{command:?}\n{text}{}", String::from_utf8_lossy(&output.stderr));
    text
}
