//! Compiles anew when a file comes into a folder that is built in, or leaves one: the compiler
//! itself follows the files that it has seen.
fn main() {
    for folder in ["assets", "templates"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
