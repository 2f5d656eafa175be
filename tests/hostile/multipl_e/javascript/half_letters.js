// attack: returns, throws and prints half a letter
function word(n) { console.log("\ud83d"); if (n > 1) throw new Error("\ud83d\u001b[2J\0"); return "\ud83d"; }
