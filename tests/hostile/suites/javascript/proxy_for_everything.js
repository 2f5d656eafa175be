// attack: answers with a proxy that says yes to everything
function anything() {
  const yes = new Proxy(function () {}, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => 'WORD' : name === 'then' ? undefined : yes),
    apply: () => true, construct: () => yes, has: () => true,
  });
  return yes;
}

export class Unknown extends Error {}
export class Words {
  constructor(number) {
    if (number < 0) throw new Unknown('none');
  }
  say() { return anything(); }
  each() { return anything(); }
}
