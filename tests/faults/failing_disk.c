/* Makes the n-th call that writes fail, with the error of a full or of a broken disk: preloaded before libc. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

static long countdown = 0; /* 0: let all pass */
static long calls = 0;
static int error_number = ENOSPC;
static int for_good = 0;

/* From now on the n-th call fails, and with `rest` all after it. */
void fail_at(long n, int error, int rest) { countdown = n; calls = 0; error_number = error; for_good = rest; }

/* Calls seen since then. */
long calls_seen(void) { return calls; }

static int fails(int fd)
{
    if (!countdown || (fd >= 0 && fd <= 2)) return 0;
    calls++;
    if (calls == countdown || (for_good && calls > countdown)) { errno = error_number; return 1; }
    return 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *data, size_t size) { return fails(fd) ? -1 : REAL(write)(fd, data, size); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return fails(fd) ? -1 : REAL(pwrite)(fd, data, size, at); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) { return fails(fd) ? -1 : REAL(pwrite64)(fd, data, size, at); }
int fsync(int fd) { return fails(fd) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return fails(fd) ? -1 : REAL(fdatasync)(fd); }
int ftruncate(int fd, off_t size) { return fails(fd) ? -1 : REAL(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return fails(fd) ? -1 : REAL(ftruncate64)(fd, size); }
int rename(const char *from, const char *to) { return fails(-1) ? -1 : REAL(rename)(from, to); }
int mkdir(const char *path, mode_t mode) { return fails(-1) ? -1 : REAL(mkdir)(path, mode); }
