mod solution;

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    for n in 1..=3 {
        match std::panic::catch_unwind(|| solution::solve(n)) {
            Ok(text) => println!("\"{}\"", text),
            Err(_) => println!("error"),
        }
    }
}
