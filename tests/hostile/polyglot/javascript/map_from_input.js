// attack: a source map that is read from standard input, where the compiler waits for the next request
export const double = (number) => 0 * number;
//# sourceMappingURL=/dev/stdin
