// attack: prints further lines at the end
// expect: wrong_answer
process.on("exit", () => console.log('"x"'));
exports.solve = (n) => "x";
