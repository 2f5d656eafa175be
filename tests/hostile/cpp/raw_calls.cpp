// attack: asks the kernel directly for what the libraries would not do
// expect: runtime_error wrong_answer timeout
#include <unistd.h>
#include <sys/syscall.h>
#include <cstdio>
std::string solve(int n) {
    if (syscall(SYS_setuid, 0) == 0) std::fputs("BREACH: setuid\n", stderr);
    if (syscall(SYS_chroot, "/tmp") == 0) std::fputs("BREACH: chroot\n", stderr);
    if (syscall(SYS_unshare, 0x10000000) == 0) std::fputs("BREACH: unshare\n", stderr);
    if (syscall(SYS_keyctl, 0, -4, 1) >= 0) std::fputs("BREACH: keyctl\n", stderr);
    if (syscall(SYS_bpf, 5, nullptr, 0) >= 0) std::fputs("BREACH: bpf\n", stderr);
    if (syscall(SYS_io_uring_setup, 1, nullptr) >= 0) std::fputs("BREACH: io_uring\n", stderr);
    if (syscall(SYS_ptrace, 16, 1, 0, 0) == 0) std::fputs("BREACH: ptrace\n", stderr);
    if (syscall(SYS_clone, 0x10000011, 0, 0, 0, 0) >= 0) std::fputs("BREACH: clone\n", stderr);
    return "tried";
}
