// attack: stops the clock by which the runner would end a test, and never answers
// expect: wrong_answer runtime_error timeout
globalThis.jest?.useFakeTimers?.();
for (const name of ['setTimeout', 'setInterval', 'setImmediate']) globalThis[name] = () => 0;
Date.now = () => 0;
performance.now = () => 0;
export const double = () => new Promise(() => {});
