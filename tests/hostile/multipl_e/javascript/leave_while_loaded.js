// attack: leaves before its function is there
process.reallyExit(0);
function word(n) {}
