// attack: gives nothing to loop over and never calls back, so that no comparison is reached
export class Words {
  each() {}
  *[Symbol.iterator]() {}
}
@@@ test
import { Words } from './words';
test('each', () => {
  new Words().each((word) => { expect(word).toBe('WORD'); });
  for (const word of new Words()) expect(word).toBe('WORD');
});
@@@ reference
export class Words {
  each(f) { f('WORD'); }
  *[Symbol.iterator]() { yield 'WORD'; }
}
