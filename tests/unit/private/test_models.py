"""The list models, by Qt's own checker."""

from pytestqt.modeltest import ModelTester

from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.faces import Face
from companion.private.received.lines import Lines
from companion.private.received.models import BundleModel, EntryModel
from companion.private.shell.results import HitModel
from companion.vault.received import ReceivedBundle, ReceivedRecord
from companion.vault.search import Hit


def test_hits(qtmodeltester: ModelTester) -> None:
    model = HitModel(Face.PLAIN)
    model.show_hits([Hit("contact", "a", "Nadia", "x"), Hit("step", "b", "of the full face", "")])
    assert model.rowCount() == 1
    qtmodeltester.check(model)


def test_bundles(qtmodeltester: ModelTester) -> None:
    model = BundleModel()
    model.show_bundles([ReceivedBundle("a", "", "2026-05-12T10:00:00+02:00", "", "", 1, 0, "")])
    assert model.index(0, 0).data().startswith("Without a name")
    qtmodeltester.check(model)


def test_entries(qtmodeltester: ModelTester) -> None:
    model = EntryModel(Lines("es"))
    id_ = new_id()
    old, new = (ReceivedRecord("contact", n, Contact(id_, name=name)) for n, name in ((1, "A"), (2, "B")))
    model.show_records([("paper", []), ("contact", [new, old])])
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Personas", "B"]
    assert model.first().row() == 1
    model.show_records([("contact", [new, old])], "Dear Ana")
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Carta", "Personas", "B"]
    assert model.first().row() == 0
    qtmodeltester.check(model)
