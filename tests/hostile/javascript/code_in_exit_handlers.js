// attack: says at the end that all was well, in every place that runs last
// expect: runtime_error wrong_answer timeout
exports.solve = (n) => {
  for (const name of ["exit", "beforeExit", "uncaughtException", "unhandledRejection", "SIGTERM", "SIGINT"]) process.on(name, () => process.reallyExit(0));
  process.exitCode = 0;
  setImmediate(() => { throw new Error("after main"); });
  throw new Error("in main");
};
