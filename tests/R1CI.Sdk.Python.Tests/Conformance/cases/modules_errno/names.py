import errno, os
print(errno.ENOENT, errno.EACCES, errno.EEXIST, errno.EAGAIN == errno.EWOULDBLOCK, errno.errorcode[2], errno.errorcode[13], errno.ETIMEDOUT, errno.ECONNREFUSED, errno.ERFKILL, errno.EISDIR, errno.ENOTEMPTY, errno.EDEADLOCK, len(errno.errorcode) > 100)
for n in (errno.ENOENT, errno.EACCES, errno.EEXIST, errno.EISDIR, errno.ENOTDIR, errno.EPIPE, errno.ECHILD, errno.ESRCH, errno.EINTR, errno.ETIMEDOUT, errno.ECONNRESET, errno.EINVAL):
    print(type(OSError(n, 'msg')).__name__, OSError(n, 'msg', 'file'), OSError(n, 'msg').errno)
