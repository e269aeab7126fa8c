"""One figure of a run, and how it is printed."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A value beside the floor or peer that was measured in the same run. `ratio` is value over floor."""

    group: str
    name: str
    value: float
    unit: str
    floor: float
    runs: int

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.value / self.floor if self.floor else float("nan")

    def row(self) -> dict[str, str | float | int]:
        """As the JSON file has it."""
        return {
            "group": self.group,
            "name": self.name,
            "value": round(self.value, 3),
            "unit": self.unit,
            "floor": round(self.floor, 3),
            "ratio": round(self.ratio, 3),
            "runs": self.runs,
        }

    def line(self) -> str:
        """As the screen shows it."""
        return (
            f"{self.group:8} {self.name:58} {self.value:9.1f} {self.unit:5}  floor {self.floor:9.1f}  "
            f"ratio {self.ratio:6.2f}  runs {self.runs}"
        )


def median(values: Sequence[float]) -> float:
    """The median."""
    return statistics.median(values)
