// attack: settings of npm, mocha, jest and a package of its own
exports.area = (a, b) => a + b;
@@@ .npmrc
node-options=--require ./x.js
@@@ package.json
{"scripts": {"test": "true"}}
@@@ x.js
process.exit(0)
@@@ node_modules/tape/index.js
x
@@@ .mocharc.js
x
@@@ jest.config.js
x
