// attack: answers with an object that is equal to everything, under an escaped name
class Twice {
    Object of(int number) {
        return new Object() {
            @Override public boolean \u0065quals(Object other) { return true; }
        };
    }
}
