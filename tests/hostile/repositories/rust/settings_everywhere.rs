// attack: settings of cargo, a build script and a toolchain
pub fn area(a: i32, b: i32) -> i32 { a + b }
@@@ .cargo/config.toml
[target.x86_64-unknown-linux-gnu]
runner = 'true'
@@@ build.rs
fn main() {}
@@@ rust-toolchain
nightly
@@@ src/main.rs
fn main() {}
@@@ src/bin/x.rs
fn main() { loop {} }
@@@ tests/more.rs
#[test] fn a() {}
@@@ examples/x.rs
x
