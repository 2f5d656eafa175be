// The control: a right solution.
class Twice {
    int of(int number) { return 2 * number; }
}
