// attack: leaves a process behind
// expect: runtime_error wrong_answer timeout
const { spawn } = require("child_process");
exports.solve = (n) => { spawn("sleep", ["60"], { detached: true, stdio: "inherit" }).unref(); return "left one"; };
