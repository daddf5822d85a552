//! The command line: parse it, run one command, say in one line what failed.
use std::process::ExitCode;

fn main() -> ExitCode {
    masthead::command::main()
}
