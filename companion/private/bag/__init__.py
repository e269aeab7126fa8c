"""The escape bag: bags, what goes into them, and ideas to start from."""
