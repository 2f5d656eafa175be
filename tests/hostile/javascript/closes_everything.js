// attack: closes every descriptor and opens its own in their places
// expect: runtime_error wrong_answer timeout
const fs = require("fs");
exports.solve = (n) => {
  for (let d = 0; d < 256; d++) { try { fs.closeSync(d); } catch { } }
  for (let d = 0; d < 200; d++) { try { fs.openSync("/tmp/o", "a+"); } catch { } }
  return "nowhere";
};
