// attack: directives that only the tool for C may write: another loader, other libraries
// expect: compile_error
package main

//go:cgo_dynamic_linker "/bin/cat"
//go:cgo_import_dynamic libc_system system "libc.so.6"
//go:cgo_import_dynamic _ _ "/box/own.so"
//go:cgo_ldflag "-Wl,--dynamic-linker=/bin/cat"

func solve(n int) string { return "same" }
