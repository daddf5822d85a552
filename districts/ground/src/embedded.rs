//! Folders that are built into the program.
use include_dir::{Dir, File};

/// Every file of a folder, those in the folders in it too.
pub fn files<'a>(folder: &'a Dir<'static>) -> Vec<&'a File<'static>> {
    let inner = folder.dirs().flat_map(files);
    folder.files().chain(inner).collect()
}
