"""Making a copy to keep outside the house."""
