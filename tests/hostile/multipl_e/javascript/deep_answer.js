// attack: returns lists in lists without end
function word(n) { let one = []; for (let i = 0; i < 200000; i++) one = [one]; return one; }
