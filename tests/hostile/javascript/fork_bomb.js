// attack: starts processes without end
// expect: runtime_error wrong_answer timeout
const { spawn } = require("child_process");
exports.solve = (n) => { for (;;) { try { spawn(process.execPath, ["main.js"]).on("error", () => {}); } catch {} } };
