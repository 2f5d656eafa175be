// attack: a report and a good exit code from a hook at the end
process.on('exit', () => { process.exitCode = 0; require('fs').writeSync(1, '\nok 1 - area\nok 2 - zero\n'); });
process.on('uncaughtException', () => {});
exports.area = (a, b) => a + b;
