// attack: returns forty million letters and a number of a million digits
// slow: until its time is up
function word(n) { return ["x".repeat(4e7), 2n ** 3000000n]; }
