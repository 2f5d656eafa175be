// attack: replaces the printer of the main file
// expect: runtime_error wrong_answer timeout
console.log = () => process.stdout.write('"x"\n"x"\n');
Object.prototype.toString = () => "x";
exports.solve = (n) => "x";
