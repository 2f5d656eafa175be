// attack: takes memory by many small pieces, in files without a name and in processes that detach
// expect: wrong_answer runtime_error timeout
export const double = (number) => {
  const fs = require('fs'), kept = [];
  for (let i = 0; i < 100000; i++) { kept.push(Buffer.alloc(2 ** 24, 1)); try { fs.writeFileSync('/tmp/f' + i, kept[0]); } catch { } }
  return 0;
};
