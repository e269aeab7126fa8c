"""The first page: what she most likely came for."""
