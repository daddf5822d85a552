/* Loaded into a server (LD_PRELOAD) by `cargo xtask faults`: writes every change of a file below a
 * folder down, and lets calls fail on demand.
 *
 * FAULTS_FOLDER  the folder, absolute
 * FAULTS_TRACE   the file that records are appended to; not set: none are
 * FAULTS_PLAN    a file of 64 bytes: "CALL ERRNO ENDING COUNT", as in "sync 5 -wal 1"; CALL is write,
 *                sync or truncate, COUNT how often it fails, negative for as long as it says so
 *
 * A record is a byte for the kind, the path's length (2 bytes), an offset (8), the length of the
 * data (4), all little-endian, then path and data. A call and its record are one step for all
 * threads, so that a sync never stands before a write that it covers, nor after one that it does
 * not. Calls go to the kernel directly. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define PLAN_BYTES 64

static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
static char folder[PATH_MAX];
static size_t folder_length;
static int trace = -1;
static char *plan;

__attribute__((constructor)) static void begin(void) {
  const char *named = getenv("FAULTS_FOLDER");
  if (!named || strlen(named) >= sizeof folder) return;
  const char *traced = getenv("FAULTS_TRACE");
  if (traced) trace = syscall(SYS_openat, AT_FDCWD, traced, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const char *planned = getenv("FAULTS_PLAN");
  int fd = planned ? syscall(SYS_openat, AT_FDCWD, planned, O_RDWR | O_CLOEXEC, 0) : -1;
  if (fd >= 0) {
    void *memory = mmap(NULL, PLAN_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (memory != MAP_FAILED) plan = memory;
    syscall(SYS_close, fd);
  }
  strcpy(folder, named);
  folder_length = strlen(folder);
}

/* The part of a path below the folder. */
static const char *below(const char *path) {
  if (!folder_length || strncmp(path, folder, folder_length) || path[folder_length] != '/') return NULL;
  return path + folder_length + 1;
}

/* The same of an open file; `path` holds it. */
static const char *name_of(int fd, char *path) {
  if (!folder_length) return NULL;
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
  if (length <= 0) return NULL;
  path[length] = 0;
  return below(path);
}

static void put(unsigned char *at, uint64_t value, int bytes) {
  for (int i = 0; i < bytes; i++) at[i] = (value >> (8 * i)) & 255;
}

static void record(char kind, const char *name, uint64_t offset, const void *data, uint32_t length) {
  if (trace < 0) return;
  unsigned char head[15];
  size_t named = strlen(name);
  head[0] = kind;
  put(head + 1, named, 2);
  put(head + 3, offset, 8);
  put(head + 11, length, 4);
  struct iovec parts[3] = {{head, sizeof head}, {(void *)name, named}, {(void *)data, length}};
  if (syscall(SYS_writev, trace, parts, length ? 3 : 2) < 0) abort();
}

/* The error with which a call fails, or 0. */
static int fault(const char *call, const char *name) {
  if (!plan || !plan[0]) return 0;
  char text[PLAN_BYTES + 1], wanted[16], ending[20];
  int error, count;
  memcpy(text, plan, PLAN_BYTES);
  text[PLAN_BYTES] = 0;
  if (sscanf(text, "%15s %d %19s %d", wanted, &error, ending, &count) != 4) return 0;
  size_t ends = strlen(ending), named = strlen(name);
  if (!count || strcmp(call, wanted) || named < ends || strcmp(name + named - ends, ending)) return 0;
  if (count > 0) {
    memset(text, 0, sizeof text);
    snprintf(text, sizeof text, "%s %d %s %d", wanted, error, ending, count - 1);
    memcpy(plan, text, PLAN_BYTES);
  }
  return error;
}

static int begins(const char *call, const char *name) {
  pthread_mutex_lock(&one);
  int error = fault(call, name);
  if (error) {
    pthread_mutex_unlock(&one);
    errno = error;
    return -1;
  }
  return 0;
}

static void ends(void) {
  int kept = errno;
  pthread_mutex_unlock(&one);
  errno = kept;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  char path[PATH_MAX];
  const char *name = name_of(fd, path);
  if (!name) return syscall(SYS_pwrite64, fd, data, length, offset);
  if (begins("write", name)) return -1;
  ssize_t done = syscall(SYS_pwrite64, fd, data, length, offset);
  if (done > 0) record('W', name, offset, data, done);
  ends();
  return done;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
  return pwrite64(fd, data, length, offset);
}

/* Where the next write to an open file goes. */
static off_t place(int fd) {
  if (syscall(SYS_fcntl, fd, F_GETFL) & O_APPEND) return syscall(SYS_lseek, fd, 0, SEEK_END);
  return syscall(SYS_lseek, fd, 0, SEEK_CUR);
}

ssize_t write(int fd, const void *data, size_t length) {
  char path[PATH_MAX];
  const char *name = name_of(fd, path);
  if (!name) return syscall(SYS_write, fd, data, length);
  if (begins("write", name)) return -1;
  off_t at = place(fd);
  ssize_t done = syscall(SYS_write, fd, data, length);
  if (done > 0) record('W', name, at, data, done);
  ends();
  return done;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  char path[PATH_MAX];
  const char *name = name_of(fd, path);
  if (!name) return syscall(SYS_writev, fd, parts, count);
  if (begins("write", name)) return -1;
  off_t at = place(fd);
  ssize_t done = syscall(SYS_writev, fd, parts, count), left = done;
  for (int i = 0; i < count && left > 0; i++) {
    ssize_t length = (ssize_t)parts[i].iov_len < left ? (ssize_t)parts[i].iov_len : left;
    record('W', name, at, parts[i].iov_base, length);
    at += length;
    left -= length;
  }
  ends();
  return done;
}

static int sync_by(long call, int fd) {
  char path[PATH_MAX];
  const char *name = name_of(fd, path);
  if (!name) return syscall(call, fd);
  if (begins("sync", name)) return -1;
  int done = syscall(call, fd);
  if (!done) record('S', name, 0, NULL, 0);
  ends();
  return done;
}

int fsync(int fd) { return sync_by(SYS_fsync, fd); }
int fdatasync(int fd) { return sync_by(SYS_fdatasync, fd); }

int ftruncate64(int fd, off64_t length) {
  char path[PATH_MAX];
  const char *name = name_of(fd, path);
  if (!name) return syscall(SYS_ftruncate, fd, length);
  if (begins("truncate", name)) return -1;
  int done = syscall(SYS_ftruncate, fd, length);
  if (!done) record('T', name, length, NULL, 0);
  ends();
  return done;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int opened(int at, const char *path, int flags, mode_t mode) {
  const char *name = flags & O_TRUNC ? below(path) : NULL;
  if (!name) return syscall(SYS_openat, at, path, flags, mode);
  pthread_mutex_lock(&one);
  int fd = syscall(SYS_openat, at, path, flags, mode);
  if (fd >= 0) record('T', name, 0, NULL, 0);
  ends();
  return fd;
}

#define MODE(flags, last)                                    \
  mode_t mode = 0;                                           \
  if ((flags) & (O_CREAT | O_TMPFILE)) {                     \
    va_list more;                                            \
    va_start(more, last);                                    \
    mode = va_arg(more, int);                                \
    va_end(more);                                            \
  }

int open(const char *path, int flags, ...) { MODE(flags, flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags, flags) return opened(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE(flags, flags) return opened(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags, flags) return opened(at, path, flags, mode); }

int rename(const char *from, const char *to) {
  const char *name = below(from), *next = below(to);
  if (!name || !next) return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  pthread_mutex_lock(&one);
  int done = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  if (!done) record('R', name, 0, next, strlen(next));
  ends();
  return done;
}

int unlink(const char *path) {
  const char *name = below(path);
  if (!name) return syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  pthread_mutex_lock(&one);
  int done = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (!done) record('U', name, 0, NULL, 0);
  ends();
  return done;
}
