// attack: uses the test class
class Twice {
    int of(int number) { return TwiceTest.class.getName().length(); }
}
