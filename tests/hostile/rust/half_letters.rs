// attack: prints bytes that are no letters and a line of 200,000 digits
// expect: runtime_error wrong_answer timeout
use std::io::Write;
pub fn solve(_: i64) -> String { let _ = std::io::stdout().write_all(b"\"\xed\xa0\xbd\xff\0\"\n"); "9".repeat(200_000) }
