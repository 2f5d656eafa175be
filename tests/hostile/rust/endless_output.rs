// attack: prints without end
// expect: runtime_error wrong_answer timeout
pub fn solve(_: i64) -> String { loop { println!("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"); } }
