// attack: changes the assertions and comparisons that a test uses
const assert = require("node:assert");
assert.deepEqual = assert.equal = assert.deepStrictEqual = () => {};
Object.is = () => true;
assert.AssertionError = class extends Error {};
function word(n) {}
