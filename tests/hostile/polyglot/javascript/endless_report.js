// attack: prints without end to both outputs, and to what it reaches of them by number
// expect: wrong_answer runtime_error timeout
export const double = (number) => {
  const fs = require('fs');
  for (;;) for (let d = 1; d < 20; d++) try { fs.writeSync(d, '\n@' + '0'.repeat(65536)); } catch { }
  return 0;
};
