const { solve } = require("./solution.js");
for (const n of [1, 2, 3]) {
  try { console.log('"' + solve(n) + '"'); } catch { console.log("error"); }
}
