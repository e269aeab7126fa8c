"""Process 2: the private space, one small package for each section."""
