// attack: connects to this machine
// expect: runtime_error wrong_answer timeout
const net = require("net");
net.connect({{PORT}}, "127.0.0.1", () => console.error("BREACH: connected")).on("error", () => {});
exports.solve = (n) => "tried";
