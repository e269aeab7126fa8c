"""Important documents: where the original is, who holds copies."""
