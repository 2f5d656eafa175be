// attack: leaves with exit code 0
fn word(n: isize) -> String { std::process::exit(0) }
