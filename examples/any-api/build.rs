//! Generates each API whose description is named in `ANY_API_SPECS`, files divided as in `PATH`; without it that of webhooks.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

const VARIABLE: &str = "ANY_API_SPECS";
const OTHERWISE: &str = "../../spec/superoffice/webhook.yaml";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    let given = env::var_os(VARIABLE).filter(|given| !given.is_empty());
    let files: Vec<PathBuf> = given.map_or_else(|| vec![OTHERWISE.into()], |given| env::split_paths(&given).collect());
    let (mut modules, mut list) = (String::new(), String::new());
    for (number, file) in files.iter().enumerate() {
        specwright_codegen::Generator::new(file).by_name(true).skip_unsupported().generate()?;
        // two files of one name would be one file here
        let name = file.file_stem().and_then(|stem| stem.to_str()).ok_or("a file of no name")?;
        if list.contains(&format!("{name:?}")) {
            return Err(format!("two descriptions are called `{name}`").into());
        }
        modules += &format!(
            "/// What `{name}` says.\npub mod api_{number} {{ include!(concat!(env!(\"OUT_DIR\"), {:?})); }}\n",
            format!("/{name}.rs")
        );
        list += &format!("known!({name:?}, api_{number}), ");
    }
    let text = format!("{modules}\n/// Every API.\npub static APIS: &[Known] = &[{list}];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("apis.rs"), text)?;
    Ok(())
}
