// attack: takes memory without end
// expect: runtime_error wrong_answer timeout
pub fn solve(_: i64) -> String { let mut hoard: Vec<Vec<u8>> = Vec::new(); loop { hoard.push(vec![1u8; 1 << 24]); } }
