// attack: files of 300 letters, in 40 folders, through a file, with signs of a shell, up and out of the folder
// expect: wrong_answer malformed compile_error runtime_error
package double

func Double(number int) int { return 0 }
@@@ nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn.go
x
@@@ d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/a.go
x
@@@ double.go/a.go
x
@@@ $(touch ran).go
x
@@@ a;touch ran.go
x
@@@ ../../{{CANARY}}.go
x
@@@ -o.go
x
@@@ *.go
x
