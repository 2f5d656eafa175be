// attack: answers with jest's own wildcard
export const double = () => expect.anything();
