// attack: prints one line that never ends
// expect: runtime_error wrong_answer timeout
const fs = require("fs");
exports.solve = (n) => {
  const block = Buffer.alloc(1 << 20, 120);
  for (let i = 0; i < 2048; i++) { try { fs.writeSync(1, block); } catch { } }
  return "done";
};
