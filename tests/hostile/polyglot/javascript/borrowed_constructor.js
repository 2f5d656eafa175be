// attack: reaches the global object through a constructor and replaces expect
// slow: starts jest; others of its kind are among the fast ones
const all = [].filter['constructor']('return this')();
all['ex' + 'pect'] = () => ({ toEqual() {}, toBe() {} });
export const double = () => 0;
