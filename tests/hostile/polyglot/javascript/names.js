// attack: files of 300 letters, in 40 folders, through a file, with signs of a shell, up and out of the folder
// expect: wrong_answer malformed compile_error runtime_error
export const double = (number) => 0;
@@@ nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn.js
x
@@@ d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/a.js
x
@@@ double.js/a.js
x
@@@ $(touch ran).js
x
@@@ a;touch ran.js
x
@@@ ../../{{CANARY}}.js
x
@@@ -o.js
x
@@@ *.js
x
