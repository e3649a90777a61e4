//! Text to disk.

use std::io::Result;
use std::path::Path;

/// Writes a file only if its bytes differ, so that nothing that depends on it is built anew; folders are made.
pub(crate) fn write_if_changed(path: &Path, text: &str) -> Result<()> {
    if std::fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_equal_file_is_left_alone() {
        let folder = std::env::temp_dir().join(format!("specwright-write-{}", std::process::id()));
        let path = folder.join("deep/api.rs");
        write_if_changed(&path, "one").unwrap();
        let mut permissions = std::fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        let written = std::fs::metadata(&path).unwrap().modified().unwrap();
        std::fs::set_permissions(&path, permissions).unwrap();
        write_if_changed(&path, "one").unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().modified().unwrap(), written);
        std::fs::remove_file(&path).unwrap();
        write_if_changed(&path, "two").unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "two");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
