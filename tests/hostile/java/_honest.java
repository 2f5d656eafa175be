// attack: none: the control
// expect: passed
class Solution { static String solve(int n) { return "n" + n; } }
