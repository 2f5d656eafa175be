// attack: goes through the folders and descriptors of every process that it sees
// expect: runtime_error wrong_answer timeout
const fs = require("fs"), net = require("net");
exports.solve = (n) => {
  for (const p of fs.readdirSync("/proc").filter((p) => /^[0-9]+$/.test(p)))
    for (const way of ["root", "cwd"]) try { process.stderr.write("BREACH: " + fs.readFileSync(`/proc/${p}/${way}{{CANARY}}`) + "\n"); } catch { }
  for (const path of ["\0{{SOCKET}}", "/var/run/docker.sock", "/run/dbus/system_bus_socket"]) net.connect({ path }, () => process.stderr.write("BREACH: " + path + "\n")).on("error", () => { });
  return "tried";
};
