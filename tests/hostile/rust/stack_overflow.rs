// attack: recurses without end
// expect: runtime_error timeout
fn deeper(n: i64) -> i64 { let room = [n; 100]; if n < 0 { 0 } else { deeper(n + room[5] % 2 + 1) + room[(n % 100) as usize] } }
pub fn solve(n: i64) -> String { deeper(n).to_string() }
