// attack: asks the runner to try each failing test again, without end
// expect: wrong_answer runtime_error timeout
globalThis.jest?.retryTimes?.(1e9);
for (const name of ['RETRY_TIMES', 'RETRY_IMMEDIATELY']) globalThis[Symbol.for(name)] = 1e9;
export const double = () => { globalThis[Symbol.for('RETRY_TIMES')] = 1e9; return 0; };
