"""The notes on disk: plain text files, their trash, and the program's own settings. No Qt."""
