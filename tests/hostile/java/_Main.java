class Main {
    public static void main(String[] arguments) {
        for (int n = 1; n <= 3; n++) {
            String line;
            try { line = "\"" + Solution.solve(n) + "\""; } catch (Exception problem) { line = "error"; }
            System.out.println(line);
        }
    }
}
