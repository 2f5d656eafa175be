// attack: ends with exit code 0
// expect: runtime_error
exports.solve = (n) => process.exit(0);
