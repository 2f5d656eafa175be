// attack: ends the machine with code 0 inside a test
class Twice {
    int of(int number) { System.out.println("3 tests successful"); System.exit(0); return 0; }
}
