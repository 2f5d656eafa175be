// attack: touches one page in every two megabytes, so that the kernel's tables grow and not its own memory
// expect: runtime_error wrong_answer timeout
#include <sys/mman.h>
#include <unistd.h>
std::string solve(int) {
    long sum = 0;
    for (int i = 0; i < 2000; i++) {
        char* at = static_cast<char*>(mmap(nullptr, 1L << 34, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0));
        if (at == MAP_FAILED) break;
        for (long k = 0; k < 1L << 34; k += 2 << 20) sum += at[k];
    }
    sleep(60);
    return std::to_string(sum);
}
