// attack: kills its parent and everything it can name
// expect: runtime_error wrong_answer timeout
exports.solve = (n) => { for (const pid of [{{PID}}, process.ppid, 1, -1]) { try { process.kill(pid, "SIGKILL"); } catch {} } return "tried"; };
