// attack: brings scripts and settings that npm, jest and babel would run
// expect: malformed wrong_answer
export const double = (number) => 0;
@@@ package.json
{"name": "double", "scripts": {"pretest": "cat {{CANARY}} && echo BREACH", "test": "true"}, "jest": {"testMatch": []}}
@@@ jest.config.js
module.exports = { globalSetup: './setup.js', reporters: [] };
@@@ setup.js
console.log('BREACH: set up'); process.exit(0);
@@@ .npmrc
script-shell=/bin/true
