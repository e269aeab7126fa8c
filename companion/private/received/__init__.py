"""Copies that somebody else gave: read here, never mixed with her own."""
