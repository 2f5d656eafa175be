// attack: reads a file outside and calls a port
const net = require("net"), fs = require("fs");
function word(n) {
  net.connect({{PORT}}, "127.0.0.1").on("error", () => {});
  try { fs.writeFileSync("{{CANARY}}", "BREACH"); } catch {}
  return fs.readFileSync("{{CANARY}}", "utf8");
}
