"""One entry for both processes."""

import sys


def main() -> int:
    """Start the notes, or, where a parent of this same program waits at the socket, its worker."""
    # Compiled files would tell when a part of the program was first used. An installation has them all.
    sys.dont_write_bytecode = True
    from companion import door

    inherited = door.inherited()
    if inherited is not None:
        from companion.private.app import run as run_worker

        return run_worker(*inherited)
    from companion.cover.app import run as run_cover

    return run_cover()


if __name__ == "__main__":
    sys.exit(main())
