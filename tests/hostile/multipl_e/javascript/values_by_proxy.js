// attack: values without an end, that answer otherwise at each look
function word(n) {
  let looks = 0;
  const odd = () => new Proxy(function () {}, {
    ownKeys: () => ["prototype", ...Array(looks++).keys()].map(String), has: () => true, get: (_, name) => name === "toJSON" ? () => odd() : odd(),
    getPrototypeOf: () => (looks++ % 2 ? Array.prototype : Map.prototype), apply: () => odd(),
  });
  return [odd(), Object.create(new Proxy([], { get: () => odd() })), { toJSON: () => "x", valueOf: () => "x", [Symbol.toPrimitive]: () => "x" }];
}
