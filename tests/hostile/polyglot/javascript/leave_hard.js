// attack: ends the process below jest
process.reallyExit(0);
export const double = () => 0;
