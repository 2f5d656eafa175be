// attack: leaves files and a process for the next attempt, and looks for those of the last
// expect: runtime_error wrong_answer timeout
pub fn solve(n: i64) -> String {
    for place in ["/tmp/left", "/dev/shm/left", "/box/left", "/box/target", "/var/tmp/left"] {
        if n == 1 && std::path::Path::new(place).exists() { eprintln!("BREACH: found {}", place); }
        let _ = std::fs::write(place, "x");
    }
    let _ = std::process::Command::new("setsid").args(["sleep", "60"]).spawn();
    "tried".to_string()
}
