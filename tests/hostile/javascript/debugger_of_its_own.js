// attack: opens its own debugger and listens for the world
// expect: runtime_error wrong_answer timeout
exports.solve = (n) => {
  const inspector = require("inspector");
  try { inspector.open(0, "0.0.0.0", false); } catch { }
  require("net").createServer().listen(0, "0.0.0.0");
  return String(inspector.url());
};
