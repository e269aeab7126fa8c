"""Run the groups and print their figures: python3 dev.py bench [--only GROUP] [--small] [--json FILE]."""

import argparse
import importlib
import json
from pathlib import Path

from benchmarks.figures import Figure

GROUPS = ("start", "notes", "unlock", "panic", "store", "journal", "space")


def main() -> None:
    """Measure, print, and write the file where one is asked for."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("--only", choices=GROUPS)
    parser.add_argument("--small", action="store_true", help="as little of each as there can be: shows that it runs")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    figures: list[Figure] = []
    for group in GROUPS:
        if chosen.only in (None, group):
            for figure in importlib.import_module(f"benchmarks.{group}").measure(small=chosen.small):
                print(figure.line(), flush=True)
                figures.append(figure)
    if chosen.json:
        chosen.json.write_text(json.dumps([figure.row() for figure in figures], indent=1) + "\n")


if __name__ == "__main__":
    main()
