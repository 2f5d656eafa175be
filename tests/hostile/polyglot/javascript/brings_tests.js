// attack: brings a test file of its own
// expect: malformed wrong_answer
export const double = (number) => 0;
@@@ double.spec.js
test('of 2', () => {});
@@@ more.spec.js
test('double of 2', () => {});
