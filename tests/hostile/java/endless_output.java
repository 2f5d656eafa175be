// attack: prints without end
// expect: runtime_error wrong_answer timeout
class Solution { static String solve(int n) { while (true) System.out.println("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"); } }
