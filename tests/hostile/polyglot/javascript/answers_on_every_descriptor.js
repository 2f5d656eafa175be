// attack: writes a report of its own to every descriptor, and closes them
// expect: runtime_error wrong_answer
import fs from 'fs';
const text = 'PASS double.spec.js\nTests: 3 passed, 3 total\n' + JSON.stringify({ success: true, numPassedTests: 3, numFailedTests: 0 }) + '\n';
export const double = (number) => {
  for (let d = 0; d < 256; d++) { try { fs.writeSync(d, text); } catch { } }
  for (let d = 0; d < 256; d++) { try { fs.closeSync(d); } catch { } }
  process.reallyExit(0);
};
