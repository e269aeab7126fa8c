"""Linux: a process that may go on computing, and read and write what is open, and do nothing else (seccomp).

Even a file that took its reader over could then neither open, change nor delete anything, nor reach another process.
A thread may be started, a process not. Every other call fails with EPERM. On a processor that is not listed here
there is no filter, and the limits stand alone.
"""

import ctypes
import errno
import platform
import struct

# linux/prctl.h, linux/seccomp.h, linux/bpf_common.h, linux/audit.h
_PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 22, 38
_MODE_FILTER = 2
_ALLOW, _ERRNO, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_LOAD, _EQUAL, _ANY_BIT, _RETURN = 0x20, 0x15, 0x45, 0x06
_NUMBER_AT, _ARCH_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
_CLONE_THREAD = 0x00010000  # linux/sched.h
_CLONE3 = 435

_X86_64: dict[str, int] = {
    "read": 0,
    "write": 1,
    "close": 3,
    "poll": 7,
    "lseek": 8,
    "mmap": 9,
    "mprotect": 10,
    "munmap": 11,
    "brk": 12,
    "rt_sigaction": 13,
    "rt_sigprocmask": 14,
    "rt_sigreturn": 15,
    "sched_yield": 24,
    "mremap": 25,
    "madvise": 28,
    "getpid": 39,
    "sendto": 44,
    "recvfrom": 45,
    "sendmsg": 46,
    "recvmsg": 47,
    "clone": 56,
    "exit": 60,
    "gettimeofday": 96,
    "sigaltstack": 131,
    "gettid": 186,
    "futex": 202,
    "restart_syscall": 219,
    "clock_gettime": 228,
    "exit_group": 231,
    "set_robust_list": 273,
    "getrandom": 318,
    "rseq": 334,
}
_AARCH64: dict[str, int] = {
    "close": 57,
    "lseek": 62,
    "read": 63,
    "write": 64,
    "ppoll": 73,
    "exit": 93,
    "exit_group": 94,
    "futex": 98,
    "set_robust_list": 99,
    "clock_gettime": 113,
    "sched_yield": 124,
    "restart_syscall": 128,
    "sigaltstack": 132,
    "rt_sigaction": 134,
    "rt_sigprocmask": 135,
    "rt_sigreturn": 139,
    "gettimeofday": 169,
    "getpid": 172,
    "gettid": 178,
    "sendto": 206,
    "recvfrom": 207,
    "sendmsg": 211,
    "recvmsg": 212,
    "brk": 214,
    "munmap": 215,
    "mremap": 216,
    "clone": 220,
    "mmap": 222,
    "mprotect": 226,
    "madvise": 233,
    "getrandom": 278,
    "rseq": 293,
}
_CALLS = {"x86_64": (0xC000003E, _X86_64), "aarch64": (0xC00000B7, _AARCH64)}


class _Program(ctypes.Structure):
    """struct sock_fprog of linux/filter.h."""

    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def install() -> bool:
    """Filter every thread of this process, for good; False where the system refuses."""
    known = _CALLS.get(platform.machine()) if struct.calcsize("P") == 8 else None
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    if known is None:
        return True
    code = program(*known)
    filled = _Program(len(code) // 8, code)
    if libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(filled), 0, 0) == 0:
        return True
    # A kernel built without it: the limits stand alone.
    return ctypes.get_errno() == errno.EINVAL


def program(arch: int, calls: dict[str, int]) -> bytes:
    """The filter, as struct sock_filter of linux/filter.h."""
    numbers = sorted(number for name, number in calls.items() if name != "clone")
    refused = len(numbers) + 6  # the line that refuses; those after it are reached by jumps alone
    no_such, thread, allowed = refused + 1, refused + 2, refused + 5
    jumps = [(_CLONE3, no_such), (calls["clone"], thread), *((number, allowed) for number in numbers)]
    lines = [
        (_LOAD, 0, 0, _ARCH_AT),
        (_EQUAL, 1, 0, arch),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER_AT),
        *((_EQUAL, goal - (4 + at) - 1, 0, number) for at, (number, goal) in enumerate(jumps)),
        (_RETURN, 0, 0, _ERRNO | errno.EPERM),
        # Its flags lie where no filter sees them. Without it the C library takes the older call.
        (_RETURN, 0, 0, _ERRNO | errno.ENOSYS),
        (_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        (_ANY_BIT, 1, 0, _CLONE_THREAD),
        (_RETURN, 0, 0, _ERRNO | errno.EPERM),
        (_RETURN, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("=HBBI", *line) for line in lines)
