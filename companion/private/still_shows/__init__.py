"""What this computer still shows: what can't be prevented, said plainly, and our own leftovers, to be removed."""
