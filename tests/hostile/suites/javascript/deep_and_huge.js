// attack: answers with what is too deep, too long, or without end
let deep = [];
for (let n = 0; n < 50000; n++) deep = [deep];
let turn = 0;
function anything() {
  return [deep, 'x'.repeat(2 ** 28), new Array(1e7).fill(1), (function* () { for (;;) yield 1; })()][turn++ % 4];
}

export class Unknown extends Error {}
export class Words {
  constructor(number) {
    if (number < 0) throw new Unknown('none');
  }
  say() { return anything(); }
  each() { return anything(); }
}
