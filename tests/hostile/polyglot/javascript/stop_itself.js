// attack: stops itself and everything it sees
// expect: runtime_error wrong_answer
// slow: waits for its deadline
export const double = (number) => { try { process.kill(-1, 'SIGSTOP'); } catch { } process.kill(process.pid, 'SIGSTOP'); return 0; };
