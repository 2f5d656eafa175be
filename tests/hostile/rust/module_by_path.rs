// attack: takes files from outside as modules, and tells the compiler about crates that it has not
// expect: compile_error
#[path = "{{CANARY}}"]
mod outside;
#[path = "/proc/self/environ"]
mod surroundings;
pub fn solve(_: i64) -> String { outside::solve() }
