/* Counts fsync and fdatasync of the program it is preloaded into, and makes each take longer.
   NIRANTAR_FSYNC_COUNT: file that gets the count at the end. NIRANTAR_FSYNC_DELAY_US: microseconds before each. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static atomic_long count;
static long delay = -1;

static void one(void) {
    if (delay < 0) {
        const char *text = getenv("NIRANTAR_FSYNC_DELAY_US");
        delay = text ? atol(text) : 0;
    }
    atomic_fetch_add(&count, 1);
    if (delay > 0) usleep((useconds_t)delay);
}

int fsync(int fd) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    one();
    return real(fd);
}

int fdatasync(int fd) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    one();
    return real(fd);
}

__attribute__((destructor)) static void tell(void) {
    const char *path = getenv("NIRANTAR_FSYNC_COUNT");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (file) {
        fprintf(file, "%ld\n", atomic_load(&count));
        fclose(file);
    }
}
