//! Any bytes as a description: they end in diagnostics or in text that is Rust.

#![no_main]

use libfuzzer_sys::fuzz_target;
use specwright_codegen::Generator;

fuzz_target!(|bytes: &[u8]| {
    match Generator::new("spec.yaml").with_files([("spec.yaml", bytes)]).render() {
        Ok(generated) => {
            if let Err(error) = syn::parse_file(&generated.text) {
                panic!("the text is not Rust: {error}");
            }
        }
        Err(failure) => {
            let internal = failure.findings().iter().find(|finding| finding.code() == "internal-error");
            assert!(internal.is_none(), "{internal:?}");
        }
    }
});
