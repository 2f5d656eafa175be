// attack: takes memory by many small pieces, in files without a name and in processes that detach
// expect: wrong_answer runtime_error timeout
pub fn double(_number: i64) -> i64 {
    let mut kept = Vec::new();
    loop {
        kept.push(vec![1u8; 1 << 24]);
        let _ = std::fs::write(format!("/tmp/f{}", kept.len()), &kept[0]);
        if kept.len() > 100_000 { break; }
    }
    0
}
