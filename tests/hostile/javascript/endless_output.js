// attack: prints without end
// expect: runtime_error wrong_answer timeout
const fs = require("fs");
exports.solve = (n) => { for (;;) { try { fs.writeSync(1, "x".repeat(1000) + "\n"); } catch {} } };
