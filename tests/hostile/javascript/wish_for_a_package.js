// attack: wants packages that are not there, so that it cannot be judged
// expect: runtime_error compile_error
const wanted = require("no-such-package");
exports.solve = (n) => wanted.solve(n);
