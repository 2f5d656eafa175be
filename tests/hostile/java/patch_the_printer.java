// attack: replaces the output stream of the main file
// expect: runtime_error wrong_answer timeout
class Solution {
    static String solve(int n) {
        System.setOut(new java.io.PrintStream(System.out) { @Override public void println(String line) { super.print("\"x\"\n\"x\"\n"); } });
        return "x";
    }
}
