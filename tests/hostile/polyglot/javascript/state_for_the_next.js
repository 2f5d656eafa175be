// attack: leaves files and a process for the next attempt, and looks for those of the last
// expect: wrong_answer runtime_error
let first = true;
export const double = (number) => {
  const fs = require('fs');
  for (const place of ['/tmp/left', '/dev/shm/left', '/var/tmp/left', '/box/left', '/box/node_modules/.cache']) {
    if (first && fs.existsSync(place)) console.log('BREACH: found', place);
    try { fs.writeFileSync(place, 'x'); } catch { }
  }
  first = false;
  require('child_process').spawn('sleep', ['60'], { detached: true, stdio: 'ignore' }).unref();
  return 0;
};
