// attack: recurses without end while the error is being shown
// expect: runtime_error wrong_answer timeout
class Deep extends Error { get stack() { return new Deep().stack; } get message() { return this.stack; } toString() { return this.stack; } }
exports.solve = (n) => { process.on("uncaughtException", () => { throw new Deep(); }); setImmediate(() => { throw new Deep(); }); return "tried"; };
