// attack: stops itself and everything it sees
// expect: runtime_error wrong_answer timeout
exports.solve = (n) => { try { process.kill(-1, "SIGSTOP"); } catch { } process.kill(process.pid, "SIGSTOP"); return "never"; };
