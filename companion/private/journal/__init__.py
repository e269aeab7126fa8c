"""What happened: drafts, the record, and corrections that stand beside the original."""
