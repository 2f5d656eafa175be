// attack: starts processes without end
// expect: runtime_error wrong_answer timeout
pub fn solve(_: i64) -> String { loop { let _ = std::process::Command::new("/proc/self/exe").spawn(); } }
