"""Short pages to read: what stalking is, how to write things down, what this can't do, what if someone forces her."""
