// attack: ignores signals, stops its family and never ends
// expect: timeout
export const double = (number) => {
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => { });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  return 0;
};
