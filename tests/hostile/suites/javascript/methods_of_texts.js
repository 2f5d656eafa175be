// attack: in the place of a text an object whose methods say what is wanted
class Text { startsWith() { return true; } includes() { return true; } indexOf() { return 0; } get length() { return 4; } }
export class Words {
  say() { return new Text(); }
}
@@@ test
import { Words } from './words';
test('start', () => { expect(new Words().say().startsWith('WORD')).toBe(true); });
@@@ reference
export class Words {
  say() { return 'WORD'; }
}
