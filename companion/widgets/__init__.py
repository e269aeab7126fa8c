"""Qt pieces that both processes use."""
