"""What the section pages share: one record in one form, and lists beside forms."""
