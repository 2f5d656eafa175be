// attack: returns an object that becomes whatever it is compared with
function word(n) {
  return new Proxy(new String("x"), { get: (target, name) => (name === Symbol.toPrimitive ? () => "token-" : () => true), has: () => true });
}
