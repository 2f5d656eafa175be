// attack: answers with an object that is a matcher, and content with all
function anything() {
  return new (class Any {
    get $$typeof() { return Symbol.for('jest.asymmetricMatcher'); }
    asymmetricMatch() { return true; }
    toAsymmetricMatcher() { return 'any'; }
  })();
}

export class Unknown extends Error {}
export class Words {
  constructor(number) {
    if (number < 0) throw new Unknown('none');
  }
  say() { return anything(); }
  each() { return anything(); }
}
