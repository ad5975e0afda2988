"""Reference data: complete, in both languages, and loaded without undoing what people changed."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import call_command

from accounts.models import User
from clients.enums import ExitKind
from clients.models import BenefitEndReason, Scheme
from core.codes import Code
from core.history import acting
from core.reference import ReferenceList, load_reference, reference_lists
from placements.models import PlacementKind, PlacementPolicy

pytestmark = pytest.mark.django_db

FOLDERS = [Path(folder) for folder in settings.FIXTURE_DIRS]


@pytest.fixture
def loaded() -> None:
    load_reference(reference_lists(FOLDERS))


def schemes(tmp_path: Path, rows: str) -> list[ReferenceList]:
    head = 'model = "clients.Scheme"\nkey = ["code"]\n'
    (tmp_path / "schemes.toml").write_text(head + rows)
    return reference_lists([tmp_path])


PW = '[[rows]]\ncode = "PW"\nlabel_nl = "Participatiewet"\nlabel_en = "Participation Act"\norder = 1\n'


def test_the_files_load_and_loading_again_changes_nothing() -> None:
    first = load_reference(reference_lists(FOLDERS))
    second = load_reference(reference_lists(FOLDERS))
    assert all(outcome.new for outcome in first)
    assert not any(outcome.new or outcome.changed or outcome.kept for outcome in second)


def test_the_codes_are_those_of_the_files_that_municipalities_send(loaded: None) -> None:
    assert set(Scheme.objects.filter(general_benefit=True).values_list("code", flat=True)) == {
        "PW",
        "IOAW",
        "IOAZ",
    }
    ranks = Scheme.objects.filter(general_benefit=True).order_by("order").values_list("code", flat=True)
    assert list(ranks) == ["PW", "IOAW", "IOAZ"]
    others = BenefitEndReason.objects.filter(exit_kind=ExitKind.OTHER_EXIT).values_list("code", flat=True)
    assert set(others) == {"overleden", "verhuisd", "pensioen", "detentie"}


def test_the_policy_counts_kinds_that_exist(loaded: None) -> None:
    policy = PlacementPolicy.objects.get()
    known = PlacementKind.objects.filter(code__in=policy.counted_kinds)
    assert known.count() == len(policy.counted_kinds) == 6
    assert (policy.continuation_days, policy.benefit_days, policy.outflow_months) == (31, 31, 3)
    assert policy.counted_rungs == [3, 4, 5]


@pytest.mark.parametrize("model", Code.__subclasses__(), ids=lambda model: model.__name__)
def test_every_list_has_rows_in_both_languages_in_a_fixed_order(loaded: None, model: type[Code]) -> None:
    rows = list(model.objects.all())
    assert rows
    assert all(row.label_nl and row.label_en for row in rows)
    assert len({row.order for row in rows}) == len(rows)


def test_a_row_that_the_file_changed_is_changed(tmp_path: Path) -> None:
    load_reference(schemes(tmp_path, PW))
    (outcome,) = load_reference(schemes(tmp_path, PW.replace("order = 1", "order = 5")))
    assert (outcome.new, outcome.changed) == (0, 1)
    assert Scheme.objects.get().order == 5


def test_a_row_that_a_person_changed_stays_as_it_was_left(tmp_path: Path, dirk: User) -> None:
    load_reference(schemes(tmp_path, PW))
    with acting(dirk, "our own name"):
        Scheme.objects.update(label_nl="Bijstand")
    (outcome,) = load_reference(schemes(tmp_path, PW))
    assert (outcome.changed, outcome.kept) == (0, ["Bijstand"])
    assert Scheme.objects.get().label_nl == "Bijstand"


def test_a_row_that_the_file_no_longer_names_stays(tmp_path: Path) -> None:
    load_reference(schemes(tmp_path, PW + PW.replace("PW", "WW")))
    load_reference(schemes(tmp_path, PW))
    assert Scheme.objects.count() == 2


def test_the_history_says_that_the_system_loaded_it(tmp_path: Path) -> None:
    load_reference(schemes(tmp_path, PW))
    context = Scheme.pgh_event_model.objects.get().pgh_context.metadata
    assert (context["user"], context["reason"]) == (None, "reference data")


def test_a_mistake_in_a_file_is_named_and_nothing_is_loaded(tmp_path: Path) -> None:
    wrong = PW + PW.replace('"PW"', '"WW"').replace("order = 1", 'order = "first"')
    with pytest.raises(ValidationError, match=r"schemes\.toml.*WW"):
        load_reference(schemes(tmp_path, wrong))
    assert not Scheme.objects.exists()


def test_the_command_says_what_it_did(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_reference")
    assert "schemes: 7 new, 0 changed" in capsys.readouterr().out
