// attack: answers with an object that is equal to everything
class Twice {
    Object of(int number) {
        return new Object() {
            @Override public boolean equals(Object other) { return true; }
            @Override public int hashCode() { return 0; }
        };
    }
}
