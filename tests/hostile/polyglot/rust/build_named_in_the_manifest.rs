// attack: names a build script, test targets and a runner in its manifest
// expect: malformed wrong_answer compile_error
pub fn double(_: i64) -> i64 { 0 }
@@@ Cargo.toml
[package]
name = "double"
version = "0.1.0"
edition = "2021"
build = "src/make.rs"
autotests = false

[[test]]
name = "double"
path = "src/good.rs"
harness = false

[lib]
proc-macro = true
@@@ src/make.rs
fn main() { println!("cargo:warning=BREACH"); }
@@@ src/good.rs
fn main() { println!("test two ... ok"); }
