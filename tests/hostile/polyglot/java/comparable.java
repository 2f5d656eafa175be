// attack: an answer of a type with its own idea of order and equality
class Twice {
    static class Any extends Number implements Comparable<Object> {
        public int intValue() { return 0; }
        public long longValue() { return 0; }
        public float floatValue() { return 0; }
        public double doubleValue() { return 0; }
        public int compareTo(Object other) { return 0; }
        public boolean equals(Object other) { return true; }
        public int hashCode() { return 0; }
    }
    Any of(int number) { return new Any(); }
}
