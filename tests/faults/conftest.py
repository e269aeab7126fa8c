"""The injector is written for Linux: it reads /proc, forks, and mounts."""

import sys

collect_ignore_glob = [] if sys.platform == "linux" else ["test_*.py"]
