// attack: ends with exit code 0 before anything is printed
// expect: runtime_error
class Solution { static { System.exit(0); } static String solve(int n) { return "x"; } }
