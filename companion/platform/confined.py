"""A process that shuts itself in: it keeps what it has open, and gets nothing more. There is no way back."""

import platform


def confine(memory: int, seconds: int) -> bool:
    """No more files, sockets, processes or cores; so many bytes of address space and seconds of processor time.

    False where the system does not do what it should: then nothing is to be read here. What a system has no way for
    is left out: macOS does not limit memory, Windows does not keep a process from opening files.
    """
    system = platform.system()
    if system == "Windows":
        from companion.platform import windows_confined

        return windows_confined.confine(memory, seconds)
    if system == "Linux":
        from companion.platform import syscall_filter

        return _limit(memory, seconds) and syscall_filter.install()
    return _limit(memory, seconds)


def _limit(memory: int, seconds: int) -> bool:
    import resource

    limits = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_FSIZE: 0,
        # What is open stays open; nothing more can be.
        resource.RLIMIT_NOFILE: 0,
    }
    if platform.system() == "Linux":
        limits[resource.RLIMIT_AS] = memory
    else:
        # Elsewhere this counts threads, too, which reading a phone's photo takes: there a filter stands for it.
        limits[resource.RLIMIT_NPROC] = 0
    try:
        for which, limit in limits.items():
            resource.setrlimit(which, (limit, limit))
    except (OSError, ValueError):
        return False
    return True
