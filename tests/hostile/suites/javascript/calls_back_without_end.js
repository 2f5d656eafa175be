// attack: calls functions of the test with what they do not expect, and errors for results

export class Unknown extends Error {}
export class Words {
  constructor(number) {
    if (number < 0) throw new Unknown('none');
  }
  say() { throw { message: 'WORD', name: 'WORD' }; }
  each(f) { return f({ asymmetricMatch: f }, f, f); }
}
