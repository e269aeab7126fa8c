"""Key slots, containers, records and attachments. No Qt."""
