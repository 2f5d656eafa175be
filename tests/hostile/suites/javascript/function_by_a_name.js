// attack: names functions of the test by what is no number
const { stringify } = JSON, names = ['length', '__proto__', 'constructor', '0x0', '', ' 0', '1e0', '-1'];
let turn = 0;
JSON.stringify = (value) => stringify(value).replace(/"WORD"/g, () => stringify(['c', names[turn++ % names.length]]));
export class Words {
  say() { return 'WORD'; }
  each() { return ['WORD']; }
}
