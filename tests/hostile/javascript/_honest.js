// attack: none: the control
// expect: passed
exports.solve = (n) => "n" + n;
