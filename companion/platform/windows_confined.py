"""Windows: a job of this process alone, which bounds its memory and time and starts nothing. Not yet run on Windows."""

import ctypes

from companion.platform import windows_api

# winnt.h
_EXTENDED_LIMITS = 9
_PROCESS_TIME, _ACTIVE_PROCESS, _PROCESS_MEMORY, _DIE_ON_EXCEPTION = 0x0002, 0x0008, 0x0100, 0x0400
_UNITS = 10_000_000
"""Of process time in a second."""


def confine(memory: int, seconds: int) -> bool:
    """So many bytes of memory, so many seconds of processor time, no child; False where the system refuses."""
    kernel = windows_api.library("kernel32")
    job = kernel.CreateJobObjectW(None, None)
    if not job:
        return False
    limits = windows_api.JobLimits(
        process_time=seconds * _UNITS,
        flags=_PROCESS_TIME | _ACTIVE_PROCESS | _PROCESS_MEMORY | _DIE_ON_EXCEPTION,
        active_processes=1,
    )
    # ProcessMemoryLimit comes first of the four.
    limits.memory[0] = memory
    # The handle stays open: the job is to last as long as the process.
    return bool(
        kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
        and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
    )
