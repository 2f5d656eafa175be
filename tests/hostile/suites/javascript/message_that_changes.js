// attack: throws what shows another message at each look: a text first, then one that includes everything
class All { includes() { return true; } toString() { return ''; } test() { return true; } }
function thrown() {
  let looks = 0;
  const found = () => 0;
  for (const name of ['message', 'name', 'stack']) Object.defineProperty(found, name, {
    get: () => (looks++ % 2 ? new All() : ''), configurable: true,
  });
  return found;
}
export class Words {
  constructor(number) { if (number < 0) throw thrown(); }
}
export const later = async () => { throw thrown(); };
@@@ test
import { Words, later } from './words';
test('thrown', () => { expect(() => new Words(-1)).toThrow('WORD'); });
test('by hand', () => {
  try { new Words(-1); } catch (error) { expect(error.message.includes('WORD')).toBe(true); }
});
@@@ reference
export class Words {
  constructor(number) { if (number < 0) throw new Error('WORD'); }
}
export const later = async () => {};
