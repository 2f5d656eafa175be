// attack: brings a babel plug-in, mocks and a package beside the solution
// expect: malformed wrong_answer
export const double = (number) => 0;
@@@ babel.config.js
module.exports = { plugins: [() => { console.log('BREACH: in the compiler'); return {}; }] };
@@@ node_modules/expect/index.js
module.exports = () => new Proxy({}, { get: () => () => {} });
@@@ __mocks__/fs.js
module.exports = {};
