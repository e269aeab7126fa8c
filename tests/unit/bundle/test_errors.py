"""What the window relies on: a stable code and one plain sentence for each error."""

from companion.bundle.errors import BundleError


def test_every_error_has_a_code_and_one_sentence() -> None:
    def below(kind: type[BundleError]) -> list[type[BundleError]]:
        return [kind, *(inner for sub in kind.__subclasses__() for inner in below(sub))]

    kinds = below(BundleError)
    assert len({kind.code for kind in kinds}) == len(kinds) > 10
    for kind in kinds:
        assert str(kind()) == kind.sentence
        assert kind.sentence.endswith((".", "?"))
        assert len(kind.sentence) < 120
