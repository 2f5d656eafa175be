// attack: halts with exit code 0
// slow: until its time is up
class Problem {
    public static String word(long n) { Runtime.getRuntime().halt(0); return ""; }
}
