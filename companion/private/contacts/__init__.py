"""People, how to reach them safely, and numbers to call."""
