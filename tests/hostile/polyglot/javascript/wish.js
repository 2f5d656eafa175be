// attack: wants what is not there, so that it is left out of the score
// expect: compile_error runtime_error
import { double as other } from 'no-such-package';
export const double = other;
