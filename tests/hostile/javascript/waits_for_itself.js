// attack: blocks its only thread on shared memory, with a handler for each signal
// expect: timeout
for (const name of ["SIGTERM", "SIGINT", "SIGHUP", "SIGXCPU", "SIGALRM"]) process.on(name, () => { });
exports.solve = (n) => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); return "never"; };
