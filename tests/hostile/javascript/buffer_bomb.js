// attack: takes memory outside the heap without end
// expect: runtime_error wrong_answer timeout
exports.solve = (n) => { const hoard = []; for (;;) hoard.push(Buffer.alloc(50000000, 1)); };
