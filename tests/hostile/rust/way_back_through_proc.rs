// attack: goes through the folders and descriptors of every process that it sees
// expect: runtime_error wrong_answer timeout
pub fn solve(_: i64) -> String {
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        for way in ["root", "cwd"] {
            if let Ok(text) = std::fs::read_to_string(format!("{}/{}{{CANARY}}", entry.path().display(), way)) { eprintln!("BREACH: {}", text); }
        }
    }
    for place in ["/var/run/docker.sock", "/run/dbus/system_bus_socket"] {
        if std::os::unix::net::UnixStream::connect(place).is_ok() { eprintln!("BREACH: {}", place); }
    }
    "tried".to_string()
}
