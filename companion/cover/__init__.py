"""Process 1: the notes window and the door."""
