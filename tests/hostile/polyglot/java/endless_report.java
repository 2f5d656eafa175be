// attack: prints without end to both outputs, and to what it reaches of them by number
// expect: wrong_answer runtime_error timeout
class Twice {
    int of(int number) {
        if (number != 0) while (true) { System.out.print("\n@" + "0".repeat(65536)); System.err.print("x"); }
        return 0;
    }
}
