// attack: starts threads without end
// expect: runtime_error wrong_answer timeout
const { Worker } = require("worker_threads");
exports.solve = (n) => { for (;;) new Worker("setInterval(() => {}, 1000)", { eval: true }); };
