// attack: prints bytes that are no letters and a line of 200,000 digits
// expect: runtime_error wrong_answer timeout
class Solution {
    static String solve(int n) {
        System.out.write(new byte[] {34, (byte) 0xed, (byte) 0xa0, (byte) 0xbd, (byte) 0xff, 0, 34, 10}, 0, 8);
        return "9".repeat(200000) + "\ud800";
    }
}
