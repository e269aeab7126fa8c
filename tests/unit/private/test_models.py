"""The list models, by Qt's own checker."""

from pytestqt.modeltest import ModelTester

from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.faces import Face
from companion.domain.journal import Incident
from companion.domain.papers import Paper, PaperType
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


def test_an_entry_names_its_people_and_papers_where_they_came_too() -> None:
    marta, paper = Contact(new_id(), "Marta"), Paper(new_id(), PaperType.WILL)
    told = ReceivedRecord("incident", 1, Incident(new_id(), people=(marta.id, new_id()), papers=(paper.id,)))
    lines = Lines("es")
    assert not {"Marta", "Personas relacionadas"} & {text for row in lines.rows([told]) for text in row}
    lines.know([marta, paper])
    rows = dict(lines.rows([told]))
    assert rows["Personas relacionadas"] == "Marta"
    assert rows["Papeles relacionados"] == "Testamento, poder notarial"


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
