"""The safety plan: chapters and steps."""
