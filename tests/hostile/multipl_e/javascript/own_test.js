// attack: brings a test and an assertion of its own
const assert = { deepEqual() {} };
function test() {}
globalThis.assert = assert;
globalThis.require = () => assert;
function word(n) {}
