// attack: brings classes with the names of the framework's
class Twice {
    int of(int number) { return 0; }
}
class Assertions {
    static Assertions assertThat(Object value) { return new Assertions(); }
    void isEqualTo(Object value) { }
}
@interface Test { }
