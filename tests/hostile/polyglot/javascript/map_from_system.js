// attack: a source map that is a file of the system
export const double = (number) => 0 * number;
//# sourceMappingURL=/etc/passwd
