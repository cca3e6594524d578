/*
 * Stands between a program and the file system (LD_PRELOAD) and, below the folders of NIRANTAR_FAULT_DIRS (separated by
 * ':'), watches everything that changes what is on the disk. What to do about it stands in the environment:
 *
 *   NIRANTAR_FAULT_LOG=file      write down every operation with its bytes (format: testkit::faults::oplog)
 *   NIRANTAR_FAULT_KILL=n,how    SIGKILL at the n-th operation: 0 before it, 1 behind it, 2 in its middle (half a write)
 *   NIRANTAR_FAULT_FULL=n        from the n-th operation on nothing can grow: ENOSPC
 *   NIRANTAR_FAULT_WHEN=file     begin to count operations when this file is there
 *
 * Names that end in "-shm" are left out of log and count: that file is shared memory, gone after a power cut. It cannot grow
 * on a full disk all the same. Operations that copy inside the kernel are refused, so that their bytes come by here.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define FDS 4096
enum watched { NOT = 0, FILE_FD = 1, SHM_FD = 2 };
enum kind { OPEN = 1, CLOSE, WRITE, TRUNCATE, SYNC, RENAME, UNLINK, MKDIR, RMDIR, ANSWER };
enum flag { CREATED = 1, EMPTIED = 2, FOLDER = 4 };

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static unsigned char fds[FDS];
static char dirs[PATH_MAX * 2];
static int log_fd = -1;
static const char *when;
static long kill_at, kill_how, full_at, count;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static long number(const char *name) {
    const char *text = getenv(name);
    return text ? atol(text) : 0;
}

__attribute__((constructor)) static void begin(void) {
    const char *text = getenv("NIRANTAR_FAULT_DIRS");
    if (!text) return;
    snprintf(dirs, sizeof dirs, "%s", text);
    kill_at = number("NIRANTAR_FAULT_KILL");
    full_at = number("NIRANTAR_FAULT_FULL");
    when = getenv("NIRANTAR_FAULT_WHEN");
    text = getenv("NIRANTAR_FAULT_KILL");
    if (text && strchr(text, ',')) kill_how = atol(strchr(text, ',') + 1);
    text = getenv("NIRANTAR_FAULT_LOG");
    if (text) {
        int fd = REAL(open)(text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        log_fd = fcntl(fd, F_DUPFD_CLOEXEC, FDS + 1);
        if (log_fd < 0) log_fd = fcntl(fd, F_DUPFD_CLOEXEC, 500);
        REAL(close)(fd);
        if (log_fd < 0) abort();
    }
}

/* The absolute path that a call means. */
static const char *absolute(int dir, const char *path, char *out) {
    if (path[0] == '/') return path;
    char link[64];
    if (dir == AT_FDCWD) snprintf(link, sizeof link, "/proc/self/cwd");
    else snprintf(link, sizeof link, "/proc/self/fd/%d", dir);
    ssize_t length = readlink(link, out, PATH_MAX - 1);
    if (length < 0) return path;
    out[length] = 0;
    snprintf(out + length, (size_t)(PATH_MAX - length), "/%s", path);
    return out;
}

static enum watched watched(const char *path) {
    for (const char *dir = dirs; *dir;) {
        size_t length = strcspn(dir, ":");
        if (length && !strncmp(path, dir, length) && (path[length] == '/' || !path[length])) {
            size_t end = strlen(path);
            return end > 4 && !strcmp(path + end - 4, "-shm") ? SHM_FD : FILE_FD;
        }
        dir += length + (dir[length] == ':');
    }
    return NOT;
}

static void put(const void *bytes, size_t length) {
    const char *at = bytes;
    while (length) {
        ssize_t done = REAL(write)(log_fd, at, length);
        if (done < 0) abort();
        at += done;
        length -= (size_t)done;
    }
}

static void note(enum kind kind, int flags, int fd, uint64_t offset, const void *data, uint64_t length, const char *first,
                 const char *second) {
    if (log_fd < 0) return;
    unsigned char head[36] = {(unsigned char)kind, (unsigned char)flags, 0, 0};
    uint32_t pid = (uint32_t)getpid(), one = first ? strlen(first) : 0, two = second ? strlen(second) : 0;
    int32_t descriptor = fd;
    memcpy(head + 4, &pid, 4);
    memcpy(head + 8, &descriptor, 4);
    memcpy(head + 12, &offset, 8);
    memcpy(head + 20, &length, 8);
    memcpy(head + 28, &one, 4);
    memcpy(head + 32, &two, 4);
    put(head, sizeof head);
    put(first, one);
    put(second, two);
    if (data) put(data, length);
}

static void die(void) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

/* Counts an operation; true if this is the one to die in. */
static int counts(void) {
    if (when && access(when, F_OK)) return 0;
    when = NULL;
    count++;
    return kill_at && count == kill_at;
}

static int is_full(void) { return full_at && count >= full_at; }

#define GUARDED(call)                                                                                                              \
    int last = counts();                                                                                                           \
    if (last && kill_how != 1) die();                                                                                              \
    __typeof__(call) answer = (call);                                                                                              \
    int kept = errno;                                                                                                              \
    if (last) die();                                                                                                               \
    errno = kept;

static int opened(const char *name, int dir, const char *path, int flags, mode_t mode) {
    int (*call)(int, const char *, int, ...) = (int (*)(int, const char *, int, ...))real("openat");
    (void)name;
    char room[PATH_MAX];
    const char *full = absolute(dir, path, room);
    enum watched how = dirs[0] ? watched(full) : NOT;
    if (how == NOT) return call(dir, path, flags, mode);
    pthread_mutex_lock(&turn);
    struct stat before;
    int there = !fstatat(dir, path, &before, 0);
    int makes = !there && (flags & O_CREAT), empties = there && (flags & O_TRUNC) && before.st_size > 0;
    int fd = -1, last = 0;
    if (how == FILE_FD && (makes || empties)) last = counts();
    if (last && kill_how != 1) die();
    if (makes && is_full()) {
        errno = ENOSPC;
    } else {
        fd = call(dir, path, flags, mode);
    }
    int kept = errno;
    if (last) die();
    if (fd >= 0 && fd < FDS) {
        fds[fd] = (unsigned char)how;
        if (how == FILE_FD) {
            struct stat now;
            int folder = !fstat(fd, &now) && S_ISDIR(now.st_mode);
            note(OPEN, (makes ? CREATED : 0) | (empties ? EMPTIED : 0) | (folder ? FOLDER : 0), fd, 0, NULL, 0, full, NULL);
        }
    }
    pthread_mutex_unlock(&turn);
    errno = kept;
    return fd;
}

#define MODE                                                                                                                       \
    mode_t mode = 0;                                                                                                               \
    if (flags & (O_CREAT | O_TMPFILE)) {                                                                                           \
        va_list rest;                                                                                                              \
        va_start(rest, flags);                                                                                                     \
        mode = va_arg(rest, mode_t);                                                                                               \
        va_end(rest);                                                                                                              \
    }
int open(const char *path, int flags, ...) { MODE return opened("open", AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return opened("open64", AT_FDCWD, path, flags, mode); }
int openat(int dir, const char *path, int flags, ...) { MODE return opened("openat", dir, path, flags, mode); }
int openat64(int dir, const char *path, int flags, ...) { MODE return opened("openat64", dir, path, flags, mode); }

static enum watched of(int fd) { return fd >= 0 && fd < FDS ? (enum watched)fds[fd] : NOT; }

int close(int fd) {
    if (of(fd) == NOT) return REAL(close)(fd);
    pthread_mutex_lock(&turn);
    if (of(fd) == FILE_FD) note(CLOSE, 0, fd, 0, NULL, 0, NULL, NULL);
    fds[fd] = NOT;
    int answer = REAL(close)(fd);
    pthread_mutex_unlock(&turn);
    return answer;
}

static int grows(int fd, off_t end) {
    struct stat now;
    return !fstat(fd, &now) && end > now.st_size;
}

/* A write at a known place. `position` < 0: where the descriptor stands. */
static ssize_t written(int fd, const void *data, size_t length, off_t position) {
    int stands = position < 0;
    if (fd == STDOUT_FILENO && stands && dirs[0]) {
        pthread_mutex_lock(&turn);
        note(ANSWER, 0, fd, 0, data, length, NULL, NULL);
        ssize_t answer = REAL(write)(fd, data, length);
        int kept = errno;
        pthread_mutex_unlock(&turn);
        errno = kept;
        return answer;
    }
    if (of(fd) == NOT) return stands ? REAL(write)(fd, data, length) : REAL(pwrite)(fd, data, length, position);
    pthread_mutex_lock(&turn);
    off_t from = position;
    if (stands) {
        struct stat now;
        from = fcntl(fd, F_GETFL) & O_APPEND && !fstat(fd, &now) ? now.st_size : lseek(fd, 0, SEEK_CUR);
    }
    int last = of(fd) == FILE_FD && counts();
    if (last && kill_how == 0) die();
    if (last && kill_how == 2) {
        if (stands) REAL(write)(fd, data, length / 2);
        else REAL(pwrite)(fd, data, length / 2, from);
        die();
    }
    ssize_t answer = -1;
    if (is_full() && grows(fd, from + (off_t)length)) errno = ENOSPC;
    else answer = stands ? REAL(write)(fd, data, length) : REAL(pwrite)(fd, data, length, from);
    int kept = errno;
    if (last) die();
    if (answer > 0 && of(fd) == FILE_FD) note(WRITE, 0, fd, (uint64_t)from, data, (uint64_t)answer, NULL, NULL);
    pthread_mutex_unlock(&turn);
    errno = kept;
    return answer;
}

ssize_t write(int fd, const void *data, size_t length) { return written(fd, data, length, -1); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) { return written(fd, data, length, at); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) { return written(fd, data, length, at); }
ssize_t writev(int fd, const struct iovec *parts, int many) {
    if (of(fd) == NOT && fd != STDOUT_FILENO) return REAL(writev)(fd, parts, many);
    ssize_t sum = 0;
    for (int part = 0; part < many; part++) {
        if (!parts[part].iov_len) continue;
        ssize_t done = write(fd, parts[part].iov_base, parts[part].iov_len);
        if (done < 0) return sum ? sum : -1;
        sum += done;
        if ((size_t)done < parts[part].iov_len) break;
    }
    return sum;
}

static int cut(int fd, off_t length) {
    if (of(fd) == NOT) return REAL(ftruncate)(fd, length);
    pthread_mutex_lock(&turn);
    int last = of(fd) == FILE_FD && counts();
    if (last && kill_how != 1) die();
    int answer = -1;
    if (is_full() && grows(fd, length)) errno = ENOSPC;
    else answer = REAL(ftruncate)(fd, length);
    int kept = errno;
    if (last) die();
    if (!answer && of(fd) == FILE_FD) note(TRUNCATE, 0, fd, (uint64_t)length, NULL, 0, NULL, NULL);
    pthread_mutex_unlock(&turn);
    errno = kept;
    return answer;
}
int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off64_t length) { return cut(fd, length); }

/* Nobody here allocates ahead; whoever begins to must teach this file. */
int fallocate(int fd, int mode, off_t offset, off_t length) {
    if (of(fd) == FILE_FD) abort();
    return REAL(fallocate)(fd, mode, offset, length);
}

static int synced(const char *name, int fd) {
    int (*call)(int) = (int (*)(int))real(name);
    if (of(fd) != FILE_FD) return call(fd);
    pthread_mutex_lock(&turn);
    GUARDED(call(fd))
    if (!answer) note(SYNC, 0, fd, 0, NULL, 0, NULL, NULL);
    pthread_mutex_unlock(&turn);
    errno = kept;
    return answer;
}
int fsync(int fd) { return synced("fsync", fd); }
int fdatasync(int fd) { return synced("fdatasync", fd); }

static int renamed(int from_dir, const char *from, int to_dir, const char *to, unsigned flags) {
    int (*call)(int, const char *, int, const char *, unsigned) =
        (int (*)(int, const char *, int, const char *, unsigned))real("renameat2");
    char room[PATH_MAX], other[PATH_MAX];
    const char *first = absolute(from_dir, from, room), *second = absolute(to_dir, to, other);
    if (!dirs[0] || (watched(first) != FILE_FD && watched(second) != FILE_FD)) return call(from_dir, from, to_dir, to, flags);
    pthread_mutex_lock(&turn);
    GUARDED(call(from_dir, from, to_dir, to, flags))
    if (!answer) note(RENAME, 0, -1, 0, NULL, 0, first, second);
    pthread_mutex_unlock(&turn);
    errno = kept;
    return answer;
}
int rename(const char *from, const char *to) { return renamed(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int a, const char *from, int b, const char *to) { return renamed(a, from, b, to, 0); }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) { return renamed(a, from, b, to, flags); }

static int removed(int dir, const char *path, int flags) {
    int (*call)(int, const char *, int) = (int (*)(int, const char *, int))real("unlinkat");
    char room[PATH_MAX];
    const char *full = absolute(dir, path, room);
    if (!dirs[0] || watched(full) != FILE_FD) return call(dir, path, flags);
    pthread_mutex_lock(&turn);
    GUARDED(call(dir, path, flags))
    if (!answer) note(flags & AT_REMOVEDIR ? RMDIR : UNLINK, 0, -1, 0, NULL, 0, full, NULL);
    pthread_mutex_unlock(&turn);
    errno = kept;
    return answer;
}
int unlink(const char *path) { return removed(AT_FDCWD, path, 0); }
int unlinkat(int dir, const char *path, int flags) { return removed(dir, path, flags); }
int rmdir(const char *path) { return removed(AT_FDCWD, path, AT_REMOVEDIR); }

static int made(int dir, const char *path, mode_t mode) {
    int (*call)(int, const char *, mode_t) = (int (*)(int, const char *, mode_t))real("mkdirat");
    char room[PATH_MAX];
    const char *full = absolute(dir, path, room);
    if (!dirs[0] || watched(full) != FILE_FD) return call(dir, path, mode);
    pthread_mutex_lock(&turn);
    int last = counts();
    if (last && kill_how != 1) die();
    int answer = -1;
    if (is_full()) errno = ENOSPC;
    else answer = call(dir, path, mode);
    int kept = errno;
    if (last) die();
    if (!answer) note(MKDIR, 0, -1, 0, NULL, 0, full, NULL);
    pthread_mutex_unlock(&turn);
    errno = kept;
    return answer;
}
int mkdir(const char *path, mode_t mode) { return made(AT_FDCWD, path, mode); }
int mkdirat(int dir, const char *path, mode_t mode) { return made(dir, path, mode); }

ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t length, unsigned flags) {
    if (of(out) == NOT) return REAL(copy_file_range)(in, from, out, to, length, flags);
    errno = ENOSYS;
    return -1;
}
ssize_t sendfile(int out, int in, off_t *offset, size_t length) {
    if (of(out) == NOT) return REAL(sendfile)(out, in, offset, length);
    errno = ENOSYS;
    return -1;
}
ssize_t sendfile64(int out, int in, off64_t *offset, size_t length) { return sendfile(out, in, offset, length); }

/* A descriptor's twin changes the same file; the log would not know it. */
int dup(int fd) {
    if (of(fd) == FILE_FD) abort();
    return REAL(dup)(fd);
}
