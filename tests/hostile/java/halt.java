// attack: ends the machine with exit code 0 in a call
// expect: runtime_error
class Solution { static String solve(int n) { Runtime.getRuntime().halt(0); return "x"; } }
