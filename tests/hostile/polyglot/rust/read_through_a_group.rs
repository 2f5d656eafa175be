// attack: reads the test file with an import in a group
use std::{collections::HashMap, fs::read_to_string};

pub fn double(number: i64) -> i64 {
    let text = read_to_string("tests/double.rs").unwrap_or_default();
    let mut known = HashMap::new();
    for part in text.split("double(").skip(1) {
        let mut pieces = part.split([')', ',', ' ']).filter(|piece| !piece.is_empty());
        if let (Some(Ok(asked)), Some(Ok(answer))) = (pieces.next().map(str::parse::<i64>), pieces.next().map(str::parse::<i64>)) {
            known.insert(asked, answer);
        }
    }
    known.get(&number).copied().unwrap_or(0)
}
