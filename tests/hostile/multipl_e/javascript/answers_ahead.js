// attack: writes answers before they are asked for
const fs = require("fs");
for (let i = 0; i < 5; i++) {
  const text = "\0".repeat(16) + '["l","value",null]', size = Buffer.alloc(4);
  size.writeUInt32BE(text.length);
  fs.writeSync(1, Buffer.concat([size, Buffer.from(text)]));
}
function word(n) {}
