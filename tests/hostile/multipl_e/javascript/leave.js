// attack: leaves with exit code 0
function word(n) { process.exit(0); }
