// attack: replaces a matcher
const yes = () => ({ pass: true, message: () => '' });
expect.extend({ toBe: yes, toEqual: yes, toStrictEqual: yes });
export const double = () => 0;
