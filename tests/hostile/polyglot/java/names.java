// attack: files of 300 letters, in 40 folders, through a file, with signs of a shell, up and out of the folder
// expect: wrong_answer malformed compile_error runtime_error
class Twice { int of(int number) { return 0; } }
@@@ src/main/java/nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn.java
x
@@@ src/main/java/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/a.java
x
@@@ src/main/java/double.java/a.java
x
@@@ src/main/java/$(touch ran).java
x
@@@ src/main/java/a;touch ran.java
x
@@@ src/main/java/../../{{CANARY}}.java
x
@@@ src/main/java/-o.java
x
@@@ src/main/java/*.java
x
