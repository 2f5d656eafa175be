// attack: takes memory without end
// expect: runtime_error wrong_answer timeout
exports.solve = (n) => { const hoard = []; for (;;) hoard.push(new Array(1000000).fill(n + Math.random())); };
