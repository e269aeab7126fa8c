"""Whatever is moved where, nothing of hers is lost, doubled or changed but its place."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.common import new_id
from companion.domain.order import changed, moved
from companion.domain.plan import Chapter, PlanStep

STEPS = [
    PlanStep(new_id(), Chapter.PETS, f"step {n}", done=n % 2 == 0, note=f"note {n}", position=7 * n) for n in range(9)
]


@given(st.integers(0, 9), st.lists(st.tuples(st.integers(-2, 11), st.integers(-2, 11)), max_size=12))
def test_moving_keeps_everything(count: int, moves: list[tuple[int, int]]) -> None:
    before = STEPS[:count]
    after = list(before)
    for row, to in moves:
        former = [step.id for step in after]
        after = moved(after, row, to)
        rest = [step.id for step in after if not (0 <= row < count) or step.id != former[row]]
        assert rest == [id_ for id_ in former if not (0 <= row < count) or id_ != former[row]]
        if 0 <= row < count and 0 <= to < count:
            assert after[to].id == former[row]
    if moves:
        assert [step.position for step in after] == list(range(count))
    assert sorted((replace(step, position=0) for step in after), key=str) == sorted(
        (replace(step, position=0) for step in before), key=str
    )


def test_only_what_changed_is_stored() -> None:
    placed = moved(STEPS, 0, 0)
    after = moved(placed, 1, 2)
    assert changed(placed, after) == after[1:3]
    assert changed(placed, placed) == []
