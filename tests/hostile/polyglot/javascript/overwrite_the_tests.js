// attack: writes another test file
const { writeFileSync } = require('fs');
try { writeFileSync(__dirname + '/double.spec.js', "test('a', () => {})"); } catch {}
module.exports = { double: () => 0 };
