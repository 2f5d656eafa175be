// attack: proxies whose keys are many, double, of no type, and change
const odd = () => new Proxy({}, {
  ownKeys: () => ['a', ...Array(1e5).keys()].map(String), has: () => true, get: (_, name) => odd(), getPrototypeOf: () => Array.prototype,
  getOwnPropertyDescriptor: (_, name) => ({ value: odd(), enumerable: true, configurable: true, writable: true }),
});
export class Words {
  constructor(number) { if (number < 0) throw odd(); }
  say() { return odd(); }
  each() { return [odd(), new Proxy([], { get: () => odd() })]; }
}
