// attack: prints bytes that are no letters and a line of 200,000 digits
// expect: runtime_error wrong_answer timeout
exports.solve = (n) => { require("fs").writeSync(1, Buffer.from([34, 0xed, 0xa0, 0xbd, 0xff, 0, 34, 10])); return "9".repeat(200000) + "\ud800"; };
