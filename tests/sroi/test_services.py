"""What the coordinator does to contracts and contributions, and each refusal in words."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models import User
from core.versions import StaleError, version_of
from sroi.enums import ContributionStatus, OptionKind
from sroi.models import BuildingBlock, Contribution, Evidence, Option
from sroi.services import contracts, contributions
from tests.factories import ClientFactory, ContractFactory, ContributionFactory, PlacementFactory
from tests.factories.sroi import OptionFactory

TODAY = dt.date(2020, 12, 31)
PDF = b"%PDF-1.4 een arbeidsovereenkomst"


@pytest.fixture(autouse=True)
def documents(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "DOCUMENT_ROOT", tmp_path)


def block(code: str) -> BuildingBlock:
    return BuildingBlock.objects.get(pk=code)


def document(content: bytes = PDF, name: str = "contract.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "application/pdf")


def proved(**values: Any) -> Contribution:
    """A reported contribution of a placement of the service point."""
    placement = PlacementFactory(client=values.pop("client", None) or ClientFactory())
    return ContributionFactory(placement=placement, client=placement.client, **values)


def accept(user: User, contribution: Contribution) -> Contribution:
    return contributions.accept(
        user=user, contribution=contribution, on=TODAY, version=version_of(contribution), reason="x"
    )


def test_a_change_of_value_is_a_new_obligation_and_the_old_one_stays(hans: User) -> None:
    contract = ContractFactory(worth=Decimal(200_000))
    contracts.change_value(
        user=hans,
        contract=contract,
        since=dt.date(2020, 6, 1),
        value=Decimal(250_000),
        percentage=None,
        version=version_of(contract),
        reason="meerwerk",
    )
    assert list(contract.obligations.values_list("value", "since")) == [
        (Decimal(200_000), None),
        (Decimal(250_000), dt.date(2020, 6, 1)),
    ]


def test_a_called_extension_adds_its_value_and_moves_the_last_day(hans: User) -> None:
    option = OptionFactory(extension=True, value=Decimal(300_000))
    obligation = contracts.call_option(
        user=hans,
        option=option,
        called_on=TODAY,
        version=version_of(option.contract),
        reason="verlengd",
    )
    option.contract.refresh_from_db()
    assert (obligation.value, obligation.since) == (Decimal(1_300_000), TODAY)
    assert option.contract.end == option.until
    with pytest.raises(ValidationError) as refusal:
        contracts.call_option(
            user=hans, option=option, called_on=TODAY, version=version_of(option.contract), reason="nogmaals"
        )
    assert refusal.value.code == "called"


@pytest.mark.parametrize("value", [Decimal(0), Decimal(-1)])
def test_an_option_is_worth_more_than_nothing(hans: User, value: Decimal) -> None:
    option = Option(contract=ContractFactory(), kind=OptionKind.OPTION, description="Optie", value=value)
    with pytest.raises(ValidationError) as refusal:
        contracts.add_option(user=hans, option=option, reason="x")
    assert refusal.value.messages == ["De waarde is hoger dan nul."]


def test_a_contribution_of_a_placement_is_accepted(hans: User) -> None:
    accepted = accept(hans, proved())
    assert (accepted.status, accepted.decided_on, accepted.decided_by) == ("geaccepteerd", TODAY, hans)


def test_nothing_is_accepted_without_evidence(hans: User) -> None:
    contribution = ContributionFactory()
    with pytest.raises(ValidationError) as refusal:
        accept(hans, contribution)
    assert refusal.value.code == "no_evidence"
    contributions.add_evidence(user=hans, contribution=contribution, document=document(), on=TODAY)
    assert accept(hans, contribution).status == ContributionStatus.ACCEPTED


def test_what_is_decided_is_not_decided_again_until_it_is_taken_back(hans: User) -> None:
    rejected = ContributionFactory(rejected=True)
    with pytest.raises(ValidationError) as refusal:
        accept(hans, rejected)
    assert refusal.value.code == "decided"
    reopened = contributions.reopen(
        user=hans, contribution=rejected, version=version_of(rejected), reason="bewijs gevonden"
    )
    assert (reopened.status, reopened.reason, reopened.decided_by) == ("gemeld", "", None)


def test_one_person_day_is_credited_once_and_the_other_one_is_named(hans: User) -> None:
    first = proved(hours_per_week=Decimal(20), end=None)
    accept(hans, first)
    second = proved(
        client=first.client, start=dt.date(2020, 12, 31), hours_per_week=Decimal("16.5"), end=None
    )
    with pytest.raises(ValidationError) as refusal:
        accept(hans, second)
    assert refusal.value.code == "share_exceeded"
    assert f"bijdrage {first.number} aan contract {first.contract.number}" in refusal.value.messages[0]
    second.refresh_from_db()
    assert second.status == ContributionStatus.REPORTED
    contributions.end_contribution(
        user=hans,
        contribution=first,
        end=dt.date(2020, 12, 30),
        version=version_of(first),
        reason="uit dienst",
    )
    assert accept(hans, second).status == ContributionStatus.ACCEPTED


def test_shares_that_make_up_a_full_week_are_accepted(hans: User) -> None:
    first = proved(hours_per_week=Decimal(20))
    accept(hans, first)
    assert accept(hans, proved(client=first.client, hours_per_week=Decimal(16)))


def test_three_that_never_run_together_do_not_add_up(hans: User) -> None:
    whole = proved(hours_per_week=Decimal(18), end=None)
    accept(hans, whole)
    for start, end in (("2020-02-01", "2020-03-31"), ("2020-04-01", "2020-05-31")):
        part = proved(client=whole.client, start=start, end=end, hours_per_week=Decimal(18))
        part.refresh_from_db()
        accept(hans, part)


def test_a_full_week_and_a_bonus_of_the_same_person_stand_beside_each_other(hans: User) -> None:
    job = proved()
    accept(hans, job)
    bonus = proved(client=job.client, block__code="BONUS_55", hours_per_week=None, units=Decimal(1))
    assert accept(hans, bonus)


def test_a_block_that_does_not_hold_is_refused(hans: User) -> None:
    contribution = ContributionFactory.build(
        contract=ContractFactory(), block=block("PW"), client=None, number="1"
    )
    contribution.block.end = dt.date(2019, 12, 31)
    contribution.block.save()
    with pytest.raises(ValidationError) as refusal:
        contributions.report_contribution(user=hans, contribution=contribution, reason="x")
    assert "block" in refusal.value.error_dict


@pytest.mark.parametrize(
    ("code", "field"), [("PW", "hours_per_week"), ("OPLEIDING", "units")], ids=["person", "units"]
)
def test_a_block_asks_for_its_own_measure(hans: User, code: str, field: str) -> None:
    contribution = ContributionFactory.build(
        contract=ContractFactory(),
        block=block(code),
        client=None,
        hours_per_week=None if field == "hours_per_week" else Decimal(3),
        units=None if field == "units" else Decimal(3),
    )
    with pytest.raises(ValidationError) as refusal:
        contributions.report_contribution(user=hans, contribution=contribution, reason="x")
    assert refusal.value.error_dict[field][0].code == "required_missing"


def test_a_placement_of_somebody_else_is_refused(hans: User) -> None:
    contribution = ContributionFactory.build(
        contract=ContractFactory(), block=block("PW"), client=ClientFactory(), placement=PlacementFactory()
    )
    with pytest.raises(ValidationError) as refusal:
        contributions.report_contribution(user=hans, contribution=contribution, reason="x")
    assert refusal.value.error_dict["placement"][0].code == "placement_unknown"


def test_a_stale_decision_is_refused(hans: User) -> None:
    contribution = proved()
    with pytest.raises(StaleError):
        contributions.accept(user=hans, contribution=contribution, on=TODAY, version="1", reason="x")


def test_the_same_evidence_is_refused_twice_whatever_it_is_called(hans: User, tmp_path: Any) -> None:
    contributions.add_evidence(user=hans, contribution=ContributionFactory(), document=document(), on=TODAY)
    with pytest.raises(ValidationError) as refusal:
        contributions.add_evidence(
            user=hans, contribution=ContributionFactory(), document=document(name="anders.pdf"), on=TODAY
        )
    assert "al bewijs" in refusal.value.messages[0]
    assert Evidence.objects.count() == len(list(tmp_path.iterdir())) == 1


def test_evidence_is_sealed_and_opens_as_it_was(hans: User, tmp_path: Any) -> None:
    kept = contributions.add_evidence(
        user=hans, contribution=ContributionFactory(), document=document(), on=TODAY
    )
    (file,) = tmp_path.iterdir()
    assert PDF not in file.read_bytes()
    assert kept.file_name == "contract.pdf"
