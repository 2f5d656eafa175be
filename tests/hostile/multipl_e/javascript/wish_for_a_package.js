// attack: wants a package that is not there
const left = require("left-pad-of-nobody");
function word(n) { return left; }
