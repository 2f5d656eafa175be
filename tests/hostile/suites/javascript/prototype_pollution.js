// attack: changes prototypes on its side, and sends keys that would change them on the other
Object.prototype.asymmetricMatch = () => true;
Array.prototype.equals = () => true;
function anything() {
  return JSON.parse('{"__proto__": {"asymmetricMatch": 1}, "constructor": {"prototype": {"asymmetricMatch": 1}}}');
}

export class Unknown extends Error {}
export class Words {
  constructor(number) {
    if (number < 0) throw new Unknown('none');
  }
  say() { return anything(); }
  each() { return anything(); }
}
