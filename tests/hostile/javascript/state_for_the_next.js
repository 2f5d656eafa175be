// attack: leaves files for the next attempt, and looks for those of the last
// expect: runtime_error wrong_answer timeout
const fs = require("fs");
exports.solve = (n) => {
  if (n === 1) for (const place of ["/tmp/left", "/dev/shm/left", "/box/left", "/box/node_modules", process.env.HOME + "/.node_repl_history", "/var/tmp/left"]) {
    if (fs.existsSync(place)) process.stderr.write(`BREACH: found ${place}\n`);
    try { fs.writeFileSync(place, "x"); } catch { }
  }
  return "tried";
};
