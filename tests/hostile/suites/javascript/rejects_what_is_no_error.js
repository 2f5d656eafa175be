// attack: promises that fail with functions, matchers and thenables of its own
class Any { asymmetricMatch() { return true; } then(good) { good('WORD'); } get message() { return { includes: () => true }; } }
const failing = () => Object.assign(Promise.reject(Object.assign(() => 0, new Any())), { then: (good) => good(new Any()) });
export class Words {
  constructor(number) { if (number < 0) throw Promise.reject(new Any()).catch((e) => e); }
  say() { return failing(); }
  each() { return [new Any(), failing()]; }
}
process.on('unhandledRejection', () => {});
