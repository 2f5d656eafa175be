// attack: recurses without end, also where that is caught
// expect: runtime_error timeout wrong_answer
class Solution {
    static String solve(int n) { try { return solve(n + 1); } finally { solve(n + 1); } }
}
