// attack: answers with jest's own wildcard
// slow: starts jest; others of its kind are among the fast ones
export const double = () => expect.anything();
