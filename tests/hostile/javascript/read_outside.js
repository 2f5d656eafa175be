// attack: reads files and runs programs to read them
// expect: runtime_error wrong_answer timeout
const fs = require("fs"), { execSync } = require("child_process");
exports.solve = (n) => {
  try { console.error("BREACH: read " + fs.readFileSync("{{CANARY}}")); } catch {}
  try { console.error("BREACH: ran " + execSync("cat {{CANARY}}", { stdio: ["ignore", "pipe", "ignore"] })); } catch {}
  try { fs.writeFileSync("main.js", ""); console.error("BREACH: wrote main.js"); } catch {}
  return "tried";
};
