// attack: brings its own main class
// expect: compile_error
class Solution { static String solve(int n) { return "x"; } }
class Main { public static void main(String[] arguments) { System.out.println("\"x\""); } }
