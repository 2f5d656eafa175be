// attack: prints without end to both outputs, and to what it reaches of them by number
// expect: wrong_answer runtime_error timeout
use std::io::Write;
pub fn double(_number: i64) -> i64 {
    for d in (1..3).cycle() { let _ = std::fs::OpenOptions::new().write(true).open(format!("/proc/self/fd/{}", d)).map(|mut f| f.write_all(&[b'0'; 65536])); }
    0
}
