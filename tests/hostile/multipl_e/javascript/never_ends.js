// attack: never ends
// slow: until its time is up
function word(n) { for (;;); }
