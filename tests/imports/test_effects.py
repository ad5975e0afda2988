"""What an import brings about is asked where it can be: of the kinds that an effect names, of no others."""

import pytest

from imports import registry
from imports.effects import Effect, Told, sentences
from imports.models import Import
from imports.registry import effects, kinds
from tests.imports.files import ANNA, PERSON, Files, benefit


class Counted(Effect):
    """Tells of every import that it is asked about."""

    code = "counted"
    kinds = frozenset({"benefits"})

    def __init__(self) -> None:
        self.asked: list[int] = []

    def find(self, import_id: int) -> Told:
        self.asked.append(import_id)
        return Told(1, 1)

    def sentence(self, told: Told) -> str:
        return f"{told.count} of {told.of}"


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    effect = Counted()
    monkeypatch.setattr(registry, "_effects", {effect.code: effect})
    return effect


def test_an_effect_is_asked_of_its_own_kinds_of_files_alone(files: Files, counted: Counted) -> None:
    people = files.people(ANNA)
    benefits = files.commit("benefits", f"{PERSON};regeling;ingangsdatum", benefit(ANNA, "PW;01-01-2020"))
    assert counted.asked == [benefits.id]
    assert Import.objects.get(pk=people.id).effects == []
    kept = Import.objects.get(pk=benefits.id).effects
    assert [sentence.text for sentence in sentences(kept)] == ["1 of 1"]


def test_every_effect_names_kinds_that_there_are() -> None:
    known = {kind.code for kind in kinds()}
    assert [effect.code for effect in effects() if not effect.kinds or effect.kinds - known] == []
