// The control: a right solution.
export const double = (number) => 2 * number;
