// attack: changes the mode of the machine's devices, for all who use them
// expect: runtime_error wrong_answer timeout
pub fn solve(_: i64) -> String {
    for path in ["/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty"] {
        if let Ok(now) = std::fs::metadata(path) {
            if std::fs::set_permissions(path, now.permissions()).is_ok() { eprintln!("BREACH: changed {}", path); }
        }
    }
    "tried".to_string()
}
