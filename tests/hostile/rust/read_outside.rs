// attack: reads a file and connects to this machine
// expect: runtime_error wrong_answer timeout
pub fn solve(_: i64) -> String {
    if let Ok(text) = std::fs::read_to_string("{{CANARY}}") { eprintln!("BREACH: read {}", text); }
    if std::net::TcpStream::connect("127.0.0.1:{{PORT}}").is_ok() { eprintln!("BREACH: connected"); }
    if std::fs::write("main", "x").is_ok() { eprintln!("BREACH: wrote main"); }
    "tried".to_string()
}
