// attack: hooks for the end, for failed promises and for warnings that write verdicts
const { writeSync } = require('fs');
const say = () => {
  for (const text of ['.["t","passed","","{}"]', '=["l","value","WORD"]']) {
    const frame = Buffer.alloc(4 + text.length);
    frame.writeUInt32BE(text.length);
    frame.write(text, 4);
    for (const place of [1, 2, 3, 4]) try { writeSync(place, frame); } catch {}
  }
};
for (const name of ['exit', 'beforeExit', 'unhandledRejection', 'uncaughtException', 'warning', 'SIGTERM']) process.on(name, say);
Promise.reject(1);
process.emitWarning('x');
export class Words {
  say() { setImmediate(() => { throw 1; }); Promise.reject(2); process.exitCode = 0; return 'x'; }
  each() { process.kill(process.pid, 'SIGTERM'); return []; }
}
