import os

from hypothesis import given
from hypothesis import strategies as st

from companion.vault.kdf import slot_key
from companion.vault.slots import SLOT_SIZE, SlotContent, SlotKind, open_slot, random_slot, seal

contents = st.builds(
    SlotContent,
    kind=st.sampled_from(SlotKind),
    container=st.integers(0, 1),
    own=st.permutations(range(8)).map(lambda places: tuple(places[:4])),
    other=st.permutations(range(8)).map(lambda places: tuple(places[:4])),
    data_key=st.binary(min_size=32, max_size=32),
    salt=st.binary(min_size=16, max_size=16),
    head_hash=st.binary(min_size=32, max_size=32),
    pending_hash=st.binary(min_size=32, max_size=32),
    other_hash=st.binary(min_size=32, max_size=32),
    next_key=st.binary(min_size=32, max_size=32),
    next_salt=st.binary(min_size=16, max_size=16),
)


@given(content=contents, index=st.integers(0, 7), master=st.binary(min_size=32, max_size=32))
def test_a_slot_opens_with_its_key_at_its_place_only(content: SlotContent, index: int, master: bytes) -> None:
    salt = os.urandom(32)
    slot = seal(content, bytearray(master), salt, index)
    assert len(slot) == SLOT_SIZE
    assert open_slot(slot, bytearray(master), salt, index) == content
    assert open_slot(slot, bytearray(master), salt, (index + 1) % 8) is None
    assert open_slot(slot, bytearray(master), os.urandom(32), index) is None
    other = bytearray(master)
    other[0] ^= 1
    assert open_slot(slot, other, salt, index) is None


@given(at=st.integers(0, SLOT_SIZE - 1), bit=st.integers(0, 7))
def test_any_changed_bit_closes_a_slot(at: int, bit: int) -> None:
    master, salt = bytearray(32), bytes(32)
    slot = bytearray(seal(SlotContent(SlotKind.SPACE, 0, (0, 1, 2, 3)), master, salt, 2))
    slot[at] ^= 1 << bit
    assert open_slot(bytes(slot), master, salt, 2) is None


@given(plain=st.binary(min_size=444, max_size=444))
def test_any_plain_content_is_read_or_refused(plain: bytes) -> None:
    content = SlotContent.unpack(plain)
    assert content is None or content.pack()[:203] == plain[:203]


def test_two_seals_of_one_content_share_the_commitment_alone() -> None:
    content = SlotContent(SlotKind.SPACE, 1, (0, 1, 2, 3))
    one, two = (seal(content, bytearray(32), bytes(32), 4) for _ in range(2))
    assert one[:32] == two[:32] == slot_key(bytearray(32), 4)[1]
    assert one[32:] != two[32:]


def test_an_unused_slot_opens_with_nothing() -> None:
    assert open_slot(random_slot(), bytearray(32), bytes(32), 0) is None


def test_nothing_of_a_slot_is_shown_when_printed() -> None:
    content = SlotContent(SlotKind.SPACE, 1, (0, 1, 2, 3), data_key=b"k" * 32)
    assert "kkk" not in repr(content)
    assert "own" not in repr(content)
