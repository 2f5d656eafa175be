// attack: a thread of its own writes answers and a verdict to the channel
const { Worker } = require('worker_threads');
function anything() {
  new Worker(`
    const fs = require('fs'), text = '."passed"', data = Buffer.alloc(4 + text.length);
    data.writeUInt32BE(text.length);
    data.write(text, 4);
    for (let n = 0; n < 50; n++) for (const at of [1, 3, 4, 5, 6]) try { fs.writeSync(at, data); } catch {}
  `, { eval: true });
  const until = Date.now() + 1000;
  while (Date.now() < until);
  return true;
}

export class Unknown extends Error {}
export class Words {
  constructor(number) {
    if (number < 0) throw new Unknown('none');
  }
  say() { return anything(); }
  each() { return anything(); }
}
