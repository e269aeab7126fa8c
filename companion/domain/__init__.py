"""What a person records: frozen dataclasses and rules. Standard library only."""
