// attack: changes the mode of the machine's devices, for all who use them
// expect: runtime_error wrong_answer timeout
const fs = require("fs");
exports.solve = (n) => {
  for (const name of ["null", "zero", "full", "random", "urandom", "tty"]) {
    const path = "/dev/" + name;
    for (const way of [() => fs.chmodSync(path, fs.statSync(path).mode & 0o7777), () => fs.utimesSync(path, 1, 1)]) {
      try { way(); console.error("BREACH: changed " + path); } catch {}
    }
  }
  return "tried";
};
