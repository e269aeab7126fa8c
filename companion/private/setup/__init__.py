"""The set-up wizard: from what cannot be hidden to a space of her own."""
