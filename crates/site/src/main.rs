//! The program `groundswell`: its command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    site::cli::main()
}
