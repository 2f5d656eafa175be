// attack: brings a build script and settings of cargo, which would run while it is built
// expect: malformed wrong_answer
pub fn double(_: i64) -> i64 { 0 }
@@@ build.rs
fn main() { println!("cargo:warning=BREACH"); println!("cargo:rustc-cfg=test"); let _ = std::fs::read_to_string("{{CANARY}}").map(|t| println!("cargo:warning={t}")); }
@@@ .cargo/config.toml
[build]
rustc-wrapper = "/bin/true"
