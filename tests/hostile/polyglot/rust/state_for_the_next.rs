// attack: leaves files and a process for the next attempt, and looks for those of the last
// expect: wrong_answer runtime_error
pub fn double(_number: i64) -> i64 {
    if _number == 2 {
        for place in ["/tmp/left", "/dev/shm/left", "/var/tmp/left", "/box/left"] {
            if std::path::Path::new(place).exists() { println!("BREACH: found {}", place); }
            let _ = std::fs::write(place, "x");
        }
    }
    let _ = std::process::Command::new("setsid").args(["sleep", "60"]).spawn();
    0
}
