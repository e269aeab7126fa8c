"""Every test, and what tests share. A package: another one of this name, which a library brings, would hide it."""
