// attack: throws what a test might not see as an error
const thrown = [undefined, null, 0, { name: "passed", message: "passed" }, Symbol("passed"), Object.create(null)];
function word(n) { throw thrown[n % thrown.length]; }
