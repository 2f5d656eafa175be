// attack: starts threads without end
// expect: runtime_error wrong_answer timeout
pub fn solve(_: i64) -> String { loop { let _ = std::thread::Builder::new().spawn(|| loop { std::thread::park(); }); } }
