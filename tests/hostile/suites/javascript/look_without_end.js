// attack: an object whose properties are new objects each time
class Endless {
  constructor() { Object.defineProperty(this, 'next', { enumerable: true, get: () => new Endless() }); }
}
function anything() { return new Endless(); }

export class Unknown extends Error {}
export class Words {
  constructor(number) {
    if (number < 0) throw new Unknown('none');
  }
  say() { return anything(); }
  each() { return anything(); }
}
