// attack: leaves files for the next attempt and looks for them
const fs = require("fs"), places = ["/tmp/left", "/box/left", "/dev/shm/left"];
const seen = places.filter((path) => fs.existsSync(path));
for (const path of places) try { fs.writeFileSync(path, "here"); } catch {}
function word(n) { return seen.length ? "BREACH" : null; }
