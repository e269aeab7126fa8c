"""Whether two samples of times can be told apart: two tests that know nothing of how times are spread.

p-values are by the limits for large samples, ties counted; with 15 of each they are within a few hundredths.
"""

import math
from collections import Counter
from collections.abc import Sequence


def mann_whitney(one: Sequence[float], two: Sequence[float]) -> float:
    """p of a difference in where the two lie at least as large as this, were both of one kind (two-sided)."""
    both = Counter([*one, *two])
    ranks, below = {}, 0
    for value in sorted(both):
        ranks[value] = below + (both[value] + 1) / 2
        below += both[value]
    first, second = len(one), len(two)
    total = first + second
    larger = sum(ranks[value] for value in one) - first * (first + 1) / 2
    ties = sum(count**3 - count for count in both.values())
    variance = first * second / 12 * (total + 1 - ties / (total * (total - 1)))
    if variance == 0:
        return 1.0
    off = max(0.0, abs(larger - first * second / 2) - 0.5)
    return math.erfc(off / math.sqrt(2 * variance))


def kolmogorov_smirnov(one: Sequence[float], two: Sequence[float]) -> float:
    """p of a largest distance between the two distributions at least as large as this, were both of one kind."""
    first, second = len(one), len(two)
    below, largest = [0, 0], 0.0
    steps = sorted([(value, 0) for value in one] + [(value, 1) for value in two])
    for place, (value, which) in enumerate(steps):
        below[which] += 1
        if place + 1 == len(steps) or steps[place + 1][0] != value:
            largest = max(largest, abs(below[0] / first - below[1] / second))
    size = math.sqrt(first * second / (first + second))
    if largest == 0:
        return 1.0
    # Stephens's correction for small samples; the series of Kolmogorov's distribution.
    x = (size + 0.12 + 0.11 / size) * largest
    if x < 0.2:
        return 1.0
    return min(1.0, max(0.0, 2 * sum((-1) ** (k - 1) * math.exp(-2 * (k * x) ** 2) for k in range(1, 101))))


def separable(one: Sequence[float], two: Sequence[float], level: float) -> bool:
    """Whether either test says at `level`, shared by both, that these are of two kinds."""
    return min(mann_whitney(one, two), kolmogorov_smirnov(one, two)) < level / 2
