"""Files that belong to a record: added, shown and looked at in memory only."""
