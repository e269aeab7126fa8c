"""Libraries of other systems, faked: every call is recorded, and refused where its types do not fit the signature."""

import ctypes
import functools
import threading
from typing import Any

import pytest

Answer = Any
"""What a function answers: a value, or something to call with the arguments."""


class Function:
    """One function of a library. It can't be called without a signature: handles would be cut."""

    restype: Any = "not declared"
    argtypes: Any = "not declared"

    def __init__(self, name: str, calls: "Calls") -> None:
        self.name = name
        self._calls = calls

    def __call__(self, *arguments: Any) -> Any:
        assert self.argtypes != "not declared", f"{self.name} has no signature"
        assert len(arguments) == len(self.argtypes), f"{self.name} takes {len(self.argtypes)} arguments"
        for kind, argument in zip(self.argtypes, arguments, strict=True):
            kind.from_param(argument)
        return self._calls.made(self.name, arguments)


class Library:
    def __init__(self, calls: "Calls") -> None:
        self._calls = calls

    def __getattr__(self, name: str) -> Function:
        function = Function(name, self._calls)
        self.__dict__[name] = function
        return function


class Calls:
    """What was called, in order, and what is answered: 1 unless `answers` says otherwise."""

    def __init__(self) -> None:
        self.made_so_far: list[tuple[str, tuple[Any, ...]]] = []
        self.answers: dict[str, Answer] = {}
        self.libraries: dict[str, Library] = {}
        self._guard = threading.Lock()

    def load(self, name: str) -> Library:
        return self.libraries.setdefault(name, Library(self))

    def made(self, name: str, arguments: tuple[Any, ...]) -> Any:
        with self._guard:
            self.made_so_far.append((name, arguments))
        answer = self.answers.get(name, 1)
        return answer(*arguments) if callable(answer) else answer

    def names(self, *among: str) -> list[str]:
        """The functions called, in order; of `among` only, where given."""
        return [name for name, _ in self.made_so_far if not among or name in among]

    def of(self, name: str) -> list[tuple[Any, ...]]:
        """The arguments of each call of a function."""
        return [arguments for made, arguments in self.made_so_far if made == name]


def fake(monkeypatch: pytest.MonkeyPatch, api: Any) -> Calls:
    """Calls that stand for all libraries of `api`, with the signatures that it declares."""
    calls = Calls()
    monkeypatch.setattr(api, "load", calls.load)
    monkeypatch.setattr(api, "library", functools.cache(api.library.__wrapped__))
    return calls


def put(reference: Any, value: Any) -> None:
    """Fill what a caller gave by reference."""
    target = reference._obj
    if isinstance(target, ctypes._SimpleCData):
        target.value = value
    else:
        ctypes.memmove(ctypes.addressof(target), bytes(value), len(bytes(value)))
