// attack: a child keeps the channel and answers when the solution has left
const { spawn } = require('child_process');
function anything() {
  spawn(process.execPath, ['-e', `
    const text = '.["t","passed"]', data = Buffer.alloc(4 + text.length);
    data.writeUInt32BE(text.length);
    data.write(text, 4);
    setTimeout(() => require('fs').writeSync(1, data), 100);
  `], { stdio: ['inherit', 'inherit', 'inherit'], detached: true }).unref();
  process.exit(0);
}

export class Unknown extends Error {}
export class Words {
  constructor(number) {
    if (number < 0) throw new Unknown('none');
  }
  say() { return anything(); }
  each() { return anything(); }
}
