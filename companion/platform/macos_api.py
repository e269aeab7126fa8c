"""macOS by ctypes: the functions that are used, with the types they take and give."""

import ctypes
import functools
from typing import Any

PTR, U32, I32, LONG = ctypes.c_void_p, ctypes.c_uint32, ctypes.c_int32, ctypes.c_long
SIZE, TEXT = ctypes.c_size_t, ctypes.c_char_p

KeyProcedure = ctypes.CFUNCTYPE(I32, PTR, PTR, PTR)
"""EventHandlerProcPtr of CarbonEventsCore.h."""
PowerProcedure = ctypes.CFUNCTYPE(None, PTR, U32, U32, PTR)
"""IOServiceInterestCallback of IOKitLib.h."""
NoticeProcedure = ctypes.CFUNCTYPE(None, PTR, PTR, PTR, PTR, PTR)
"""CFNotificationCallback of CFNotificationCenter.h."""


class HotKeyId(ctypes.Structure):
    """EventHotKeyID of CarbonEvents.h; given by value."""

    _fields_ = (("signature", U32), ("id", U32))


class EventType(ctypes.Structure):
    """EventTypeSpec of CarbonEventsCore.h."""

    _fields_ = (("event_class", U32), ("kind", U32))


_FRAMEWORKS = "/System/Library/Frameworks"
_PATHS = {
    "system": "/usr/lib/libSystem.B.dylib",
    "objc": "/usr/lib/libobjc.A.dylib",
    "carbon": f"{_FRAMEWORKS}/Carbon.framework/Carbon",
    "core": f"{_FRAMEWORKS}/CoreFoundation.framework/CoreFoundation",
    "io": f"{_FRAMEWORKS}/IOKit.framework/IOKit",
}
_SIGNATURES: dict[str, dict[str, tuple[Any, tuple[Any, ...]]]] = {
    "system": {"ptrace": (I32, (I32, I32, PTR, I32))},
    "objc": {
        "objc_getClass": (PTR, (TEXT,)),
        "sel_registerName": (PTR, (TEXT,)),
        # Of many types; with one number after the two that every message has, it serves all that is sent here.
        "objc_msgSend": (PTR, (PTR, PTR, SIZE)),
    },
    "carbon": {
        "GetApplicationEventTarget": (PTR, ()),
        "InstallEventHandler": (I32, (PTR, KeyProcedure, SIZE, PTR, PTR, PTR)),
        "RemoveEventHandler": (I32, (PTR,)),
        "RegisterEventHotKey": (I32, (U32, U32, HotKeyId, PTR, U32, PTR)),
        "UnregisterEventHotKey": (I32, (PTR,)),
    },
    "core": {
        "CFNotificationCenterAddObserver": (None, (PTR, PTR, NoticeProcedure, PTR, PTR, LONG)),
        "CFNotificationCenterGetDistributedCenter": (PTR, ()),
        "CFNotificationCenterRemoveEveryObserver": (None, (PTR, PTR)),
        "CFRelease": (None, (PTR,)),
        "CFRunLoopAddSource": (None, (PTR, PTR, PTR)),
        "CFRunLoopGetCurrent": (PTR, ()),
        "CFRunLoopRun": (None, ()),
        "CFRunLoopStop": (None, (PTR,)),
        "CFStringCreateWithCString": (PTR, (PTR, TEXT, U32)),
    },
    "io": {
        "IOAllowPowerChange": (I32, (U32, LONG)),
        "IODeregisterForSystemPower": (I32, (PTR,)),
        "IONotificationPortGetRunLoopSource": (PTR, (PTR,)),
        "IORegisterForSystemPower": (U32, (PTR, PTR, PowerProcedure, PTR)),
    },
}


def load(name: str) -> Any:
    """A system library. Raises OSError where there is none."""
    return ctypes.CDLL(_PATHS[name])


@functools.cache
def library(name: str) -> Any:
    """A system library with the types of every function that is used. Raises OSError where it is missing."""
    found = load(name)
    for function_name, (result, arguments) in _SIGNATURES[name].items():
        function = getattr(found, function_name)
        function.restype, function.argtypes = result, arguments
    return found


def constant(name: str, symbol: str) -> int | None:
    """The pointer that a library exports under a name."""
    return ctypes.c_void_p.in_dll(library(name), symbol).value


def send(receiver: int | None, message: str, value: int = 0) -> int | None:
    """Send an Objective-C object a message with at most one number or object."""
    objc = library("objc")
    answer: int | None = objc.objc_msgSend(receiver, objc.sel_registerName(message.encode()), value)
    return answer


def kind(name: str) -> int | None:
    """An Objective-C class."""
    answer: int | None = library("objc").objc_getClass(name.encode())
    return answer
