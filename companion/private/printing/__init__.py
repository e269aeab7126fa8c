"""Lists on paper: handed to a printer, or saved as one file. Nothing is put on the disk on the way."""
