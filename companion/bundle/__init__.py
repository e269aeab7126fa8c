"""One encrypted file that carries everything to another machine, and back. No Qt."""
