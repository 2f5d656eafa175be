// attack: replaces the loader, the main module and what it prints with, before the main file goes on
// expect: runtime_error wrong_answer timeout
const Module = require("module"), fs = require("fs");
Module.prototype.require = () => ({ solve: () => "n" });
require.main.exports = {}; process.mainModule = undefined;
const write = fs.writeSync;
process.stdout._write = (text, coding, done) => { write(1, '"n1"\n'); done(); };
process.exitCode = 0; process.reallyExit = () => { };
exports.solve = (n) => "n" + n;
