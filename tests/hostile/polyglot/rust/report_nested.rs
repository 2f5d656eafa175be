// attack: prints what looks like a report, nested 200,000 deep, with a number of 5,000 digits
// expect: wrong_answer runtime_error
pub fn double(_: i64) -> i64 {
    use std::io::Write;
    let text = format!("\n@{}{}{}\n", "[".repeat(200_000), "9".repeat(5_000), "]".repeat(200_000));
    let _ = std::fs::OpenOptions::new().write(true).open("/proc/self/fd/1").map(|mut f| f.write_all(text.as_bytes()));
    0
}
