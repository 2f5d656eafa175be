// attack: replaces expect
globalThis.expect = () => new Proxy({}, { get: () => () => {} });
export const double = () => 0;
