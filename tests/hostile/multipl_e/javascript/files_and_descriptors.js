// attack: reads every file and descriptor it can reach
// slow: until its time is up
const fs = require("fs");
function look(text) { const found = /token-[0-9a-f]{16}/.exec(text); return found && found[0]; }

function walk(folder, depth) {
  for (const name of fs.readdirSync(folder)) {
    const path = `${folder}/${name}`;
    try {
      const kind = fs.lstatSync(path);
      if (kind.isDirectory() && depth) { const found = walk(path, depth - 1); if (found) return found; }
      else if (kind.isFile()) { const found = look(fs.readFileSync(path, "latin1")); if (found) return found; }
    } catch {}
  }
}
function word(n) { return walk("/box", 4) || walk("/tmp", 4) || walk("/proc/self", 1) || walk("/proc/1", 1); }
