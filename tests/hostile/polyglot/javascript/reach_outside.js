// attack: reads a file outside by every way through /proc, and connects to this machine
// expect: wrong_answer runtime_error
export const double = (number) => {
  const fs = require('fs'), net = require('net');
  for (const way of ['{{CANARY}}', '/proc/1/root{{CANARY}}', '/proc/self/root{{CANARY}}', `/proc/${process.ppid}/root{{CANARY}}`]) try { console.log('BREACH:', fs.readFileSync(way, 'utf8')); } catch { }
  try { require('child_process').execSync('cat {{CANARY}} && echo BREACH: a shell', { stdio: 'inherit' }); } catch { }
  net.connect({{PORT}}, '127.0.0.1', () => console.log('BREACH: connected')).on('error', () => { });
  return 0;
};
