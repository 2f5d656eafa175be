// attack: reads a file outside by every way through /proc, and connects to this machine
// expect: wrong_answer runtime_error
pub fn double(_number: i64) -> i64 {
    for way in ["{{CANARY}}", "/proc/1/root{{CANARY}}", "/proc/self/root{{CANARY}}"] {
        if let Ok(text) = std::fs::read_to_string(way) { println!("BREACH: {}", text); }
    }
    if std::net::TcpStream::connect("127.0.0.1:{{PORT}}").is_ok() { println!("BREACH: connected"); }
    0
}
