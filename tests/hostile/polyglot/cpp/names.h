// attack: files of 300 letters, in 40 folders, through a file, with signs of a shell, up and out of the folder
// expect: wrong_answer malformed compile_error runtime_error
#pragma once
namespace twice { inline int of(int) { return 0; } }
@@@ nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn.h
x
@@@ d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/a.h
x
@@@ double.h/a.h
x
@@@ $(touch ran).h
x
@@@ a;touch ran.h
x
@@@ ../../{{CANARY}}.h
x
@@@ -o.h
x
@@@ *.h
x
