"""The private window: navigation, search over everything, the button that hides it all."""
