"""Notes: a plain notes tool."""
