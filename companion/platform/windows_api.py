"""Windows by ctypes: the functions that are used, with the types they take and give.

Numbers have the widths of the 64-bit and 32-bit Windows headers whatever system reads this file, so that layouts can
be checked anywhere. All of it is there from Windows 8.1 on.
"""

import ctypes
import functools
import sys
from typing import Any

HANDLE = PTR = ctypes.c_void_p
WORD, DWORD, UINT, BOOL = ctypes.c_uint16, ctypes.c_uint32, ctypes.c_uint32, ctypes.c_int32
WPARAM, LPARAM, LRESULT, SIZE = ctypes.c_size_t, ctypes.c_ssize_t, ctypes.c_ssize_t, ctypes.c_size_t
WSTR, INT = ctypes.c_wchar_p, ctypes.c_int32

if sys.platform == "win32":
    _callback = ctypes.WINFUNCTYPE
else:
    _callback = ctypes.CFUNCTYPE

WindowProcedure = _callback(LRESULT, HANDLE, UINT, WPARAM, LPARAM)
EnumProcedure = _callback(BOOL, HANDLE, LPARAM)


class Message(ctypes.Structure):
    """MSG of winuser.h."""

    _fields_ = (
        ("hwnd", HANDLE),
        ("message", UINT),
        ("wparam", WPARAM),
        ("lparam", LPARAM),
        ("time", DWORD),
        ("x", INT),
        ("y", INT),
        ("private", DWORD),
    )


class WindowClass(ctypes.Structure):
    """WNDCLASSW of winuser.h."""

    _fields_ = (
        ("style", UINT),
        ("procedure", WindowProcedure),
        ("class_extra", INT),
        ("window_extra", INT),
        ("instance", HANDLE),
        ("icon", HANDLE),
        ("cursor", HANDLE),
        ("background", HANDLE),
        ("menu_name", WSTR),
        ("class_name", WSTR),
    )


class JobLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION of winnt.h: BasicLimitInformation, IoInfo, four sizes."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", DWORD),
        ("least_working_set", SIZE),
        ("most_working_set", SIZE),
        ("active_processes", DWORD),
        ("affinity", SIZE),
        ("priority", DWORD),
        ("scheduling", DWORD),
        ("io", ctypes.c_uint64 * 6),
        ("memory", SIZE * 4),
    )


class UnicodeString(ctypes.Structure):
    """UNICODE_STRING of ntdef.h; lengths in bytes."""

    _fields_ = (("length", WORD), ("room", WORD), ("buffer", PTR))


class PowerSetting(ctypes.Structure):
    """POWERBROADCAST_SETTING of winuser.h with a DWORD for its data."""

    _fields_ = (("setting", ctypes.c_ubyte * 16), ("length", DWORD), ("data", DWORD))


class SidAndAttributes(ctypes.Structure):
    """SID_AND_ATTRIBUTES of winnt.h: what TOKEN_USER consists of."""

    _fields_ = (("sid", PTR), ("attributes", DWORD))


_SIGNATURES: dict[str, dict[str, tuple[Any, tuple[Any, ...]]]] = {
    "kernel32": {
        "AssignProcessToJobObject": (BOOL, (HANDLE, HANDLE)),
        "CancelSynchronousIo": (BOOL, (HANDLE,)),
        "CloseHandle": (BOOL, (HANDLE,)),
        "CreateEventW": (HANDLE, (PTR, BOOL, BOOL, WSTR)),
        "CreateJobObjectW": (HANDLE, (PTR, WSTR)),
        "GetCommandLineW": (WSTR, ()),
        "GetCurrentProcess": (HANDLE, ()),
        "GetCurrentThreadId": (DWORD, ()),
        "GetFileType": (DWORD, (HANDLE,)),
        "GetModuleHandleW": (HANDLE, (WSTR,)),
        "GetNamedPipeServerProcessId": (BOOL, (HANDLE, PTR)),
        "GetStdHandle": (HANDLE, (DWORD,)),
        "LocalFree": (HANDLE, (HANDLE,)),
        "OpenProcess": (HANDLE, (DWORD, BOOL, DWORD)),
        "OpenThread": (HANDLE, (DWORD, BOOL, DWORD)),
        "PeekNamedPipe": (BOOL, (HANDLE, PTR, DWORD, PTR, PTR, PTR)),
        "QueryFullProcessImageNameW": (BOOL, (HANDLE, DWORD, PTR, PTR)),
        "ReadFile": (BOOL, (HANDLE, PTR, DWORD, PTR, PTR)),
        "SetErrorMode": (UINT, (UINT,)),
        "SetEvent": (BOOL, (HANDLE,)),
        "SetInformationJobObject": (BOOL, (HANDLE, INT, PTR, DWORD)),
        "SetProcessMitigationPolicy": (BOOL, (INT, PTR, SIZE)),
        "SetStdHandle": (BOOL, (DWORD, HANDLE)),
        "TerminateJobObject": (BOOL, (HANDLE, UINT)),
        "TerminateProcess": (BOOL, (HANDLE, UINT)),
        "VirtualLock": (BOOL, (PTR, SIZE)),
        "VirtualUnlock": (BOOL, (PTR, SIZE)),
        "WaitForSingleObject": (DWORD, (HANDLE, DWORD)),
        "WerSetFlags": (ctypes.c_int32, (DWORD,)),
    },
    "user32": {
        "CreateWindowExW": (HANDLE, (DWORD, WSTR, WSTR, DWORD, INT, INT, INT, INT, HANDLE, HANDLE, HANDLE, PTR)),
        "DefWindowProcW": (LRESULT, (HANDLE, UINT, WPARAM, LPARAM)),
        "DestroyWindow": (BOOL, (HANDLE,)),
        "DispatchMessageW": (LRESULT, (PTR,)),
        "EnumWindows": (BOOL, (EnumProcedure, LPARAM)),
        "GetMessageW": (BOOL, (PTR, HANDLE, UINT, UINT)),
        "GetWindowThreadProcessId": (DWORD, (HANDLE, PTR)),
        "IsWindow": (BOOL, (HANDLE,)),
        "PeekMessageW": (BOOL, (PTR, HANDLE, UINT, UINT, UINT)),
        "PostThreadMessageW": (BOOL, (DWORD, UINT, WPARAM, LPARAM)),
        "RegisterClassW": (WORD, (PTR,)),
        "RegisterHotKey": (BOOL, (HANDLE, INT, UINT, UINT)),
        "RegisterPowerSettingNotification": (HANDLE, (HANDLE, PTR, DWORD)),
        "SetForegroundWindow": (BOOL, (HANDLE,)),
        "SetWindowDisplayAffinity": (BOOL, (HANDLE, DWORD)),
        "SetWindowPos": (BOOL, (HANDLE, HANDLE, INT, INT, INT, INT, UINT)),
        "UnregisterClassW": (BOOL, (WSTR, HANDLE)),
        "UnregisterHotKey": (BOOL, (HANDLE, INT)),
        "UnregisterPowerSettingNotification": (BOOL, (HANDLE,)),
    },
    "advapi32": {
        "ConvertSidToStringSidW": (BOOL, (PTR, PTR)),
        "ConvertStringSecurityDescriptorToSecurityDescriptorW": (BOOL, (WSTR, DWORD, PTR, PTR)),
        "GetTokenInformation": (BOOL, (HANDLE, INT, PTR, DWORD, PTR)),
        "OpenProcessToken": (BOOL, (HANDLE, DWORD, PTR)),
        "SetKernelObjectSecurity": (BOOL, (HANDLE, DWORD, PTR)),
    },
    "dwmapi": {"DwmSetWindowAttribute": (ctypes.c_int32, (HANDLE, DWORD, PTR, DWORD))},
    "ntdll": {"NtQueryInformationProcess": (ctypes.c_int32, (HANDLE, INT, PTR, DWORD, PTR))},
    "ucrtbase": {"_set_abort_behavior": (UINT, (UINT, UINT))},
    "wtsapi32": {
        "WTSRegisterSessionNotification": (BOOL, (HANDLE, DWORD)),
        "WTSUnRegisterSessionNotification": (BOOL, (HANDLE,)),
    },
}


def load(name: str) -> Any:
    """A system library. Raises OSError where there is none."""
    if sys.platform == "win32":
        return ctypes.WinDLL(name, use_last_error=True)
    raise OSError


def last_error() -> int:
    """Why the last call of this thread failed (winerror.h)."""
    if sys.platform == "win32":
        return ctypes.get_last_error()
    return 0


@functools.cache
def library(name: str) -> Any:
    """A system library with the types of every function that is used. Raises OSError where it is missing."""
    found = load(name)
    for function_name, (result, arguments) in _SIGNATURES[name].items():
        function = getattr(found, function_name)
        function.restype, function.argtypes = result, arguments
    return found
