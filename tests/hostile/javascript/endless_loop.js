// attack: never ends
// expect: timeout
exports.solve = (n) => { for (;;); };
