"""Ratios against a floor or a peer measured in the same run. No timed tests."""
