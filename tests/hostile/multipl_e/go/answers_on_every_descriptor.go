// attack: prints results of its own on every descriptor and leaves
package main

import ("os"; "syscall")

func word(n int) string {
    for i := 1; i < 64; i++ { syscall.Write(i, []byte(`["l",null,null,null]`)) }
    os.Exit(0)
    return ""
}
