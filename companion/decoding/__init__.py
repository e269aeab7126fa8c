"""Photos and pages read in a process of their own, which may crash, hang or be ended at any time. No Qt, no vault."""
