// attack: changes the mode of the machine's devices, and says what it has done
const fs = require("fs");
function word(n) {
  const done = ["/dev/null", "/dev/zero"].filter((path) => { try { fs.chmodSync(path, fs.statSync(path).mode & 0o7777); return true; } catch { return false; } });
  throw new Error(done.map((path) => "BREACH: " + path).join());
}
