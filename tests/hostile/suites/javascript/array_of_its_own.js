// attack: answers with arrays and maps whose methods and lengths lie
class Liar extends Array {
  get length() { return 1; }
  equals() { return true; }
  [Symbol.iterator]() { return { next: () => ({ done: false, value: 'WORD' }) }; }
}
class Numbers extends Map {
  get size() { return 0; }
}
let turn = 0;
function anything() { return turn++ % 2 ? new Liar() : new Numbers(); }

export class Unknown extends Error {}
export class Words {
  constructor(number) {
    if (number < 0) throw new Unknown('none');
  }
  say() { return anything(); }
  each() { return anything(); }
}
