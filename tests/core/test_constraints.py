"""Every rule of the database: broken once, and refused in words for people, whether or not they asked."""

import importlib
import pkgutil

import pytest
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, models, transaction

import tests.breaches
from core.constraints import readable_violations
from core.periods import Period
from tests.breaches.collect import Breach, constraints, house_models

pytestmark = pytest.mark.django_db

# A field's own choices or validators speak first; the rule behind them is for those who do not ask.
FIELD_SPEAKS = {
    "action_state_known",
    "allocation_category_known",
    "allocation_has_reason",
    "building_block_category_known",
    "sroi_contract_described",
    "sroi_contract_kind_known",
    "sroi_contribution_status_known",
    "sroi_option_kind_known",
    "sroi_stage_known",
    "benefit_exit_kind_known",
    "booking_category_known",
    "diagnosis_rung_one_to_six",
    "calculation_tool_known",
    "certificate_kind_known",
    "client_gender_known",
    "client_surname_given",
    "commitment_category_known",
    "commitment_says_what_for",
    "contact_kind_known",
    "employer_name_given",
    "figure_once",
    "fund_band_known",
    "goal_state_known",
    "grant_has_reason",
    "grant_scope_known",
    "hallowerk_points_known",
    "hallowerk_status_known",
    "handling_has_reason",
    "import_mode_known",
    "import_state_known",
    "intake_state_known",
    "job_state_known",
    "mapping_profile_maps",
    "mapping_profile_named",
    "metric_policy_bounds_given",
    "metric_policy_window",
    "obstacle_help_known",
    "override_has_reason",
    "placement_contract_known",
    "post_name_given",
    "reading_names_clients",
    "reindication_says_why",
    "referral_direction_known",
    "referral_party_known",
    "rung_one_to_six",
    "target_has_source",
    "transfer_from_known",
    "transfer_has_reason",
    "transfer_to_known",
    "upload_mode_known",
    "user_roles_known",
    "matching_agreements_known",
    "matching_contract_terms_known",
    "matching_dutch_spoken_known",
    "matching_dutch_written_known",
    "matching_education_level_known",
    "matching_education_status_known",
    "matching_languages_known",
    "matching_licences_known",
    "matching_sectors_known",
    "matching_transport_known",
    "matching_travel_above_zero",
    "matching_working_times_known",
}
RULES = {constraint.name: (model, constraint) for model, constraint in constraints()}


def breaches() -> dict[str, Breach]:
    """Those of every file in tests/breaches/; a constraint that has none fails the test below."""
    collected: dict[str, Breach] = {}
    for module in pkgutil.iter_modules(tests.breaches.__path__):
        collected |= getattr(importlib.import_module(f"tests.breaches.{module.name}"), "BREACHES", {})
    return collected


BREACHES = breaches()


def message(constraint: models.BaseConstraint) -> str:
    return str(constraint.get_violation_error_message())


def test_every_constraint_has_a_breach_and_every_breach_a_constraint() -> None:
    assert sorted(BREACHES) == sorted(RULES)


@pytest.mark.parametrize("name", sorted(RULES))
def test_every_constraint_says_in_its_own_words_what_is_wrong(name: str) -> None:
    _, constraint = RULES[name]
    assert message(constraint) not in ("", constraint.default_violation_error_message % {"name": name})


@pytest.mark.parametrize("name", sorted(BREACHES))
def test_asking_beforehand_finds_the_breach(name: str) -> None:
    _, constraint = RULES[name]
    row = BREACHES[name]()
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    assert (message(constraint) in refusal.value.messages) is (name not in FIELD_SPEAKS)


@pytest.mark.parametrize("name", sorted(BREACHES))
def test_the_database_refuses_the_breach(name: str) -> None:
    model, constraint = RULES[name]
    row = BREACHES[name]()
    if is_backwards_period(row):
        # The range of the two days cannot even be made, so the database never gets as far as the rule.
        with pytest.raises((DataError, IntegrityError)), transaction.atomic():
            row.save()
        return
    with pytest.raises(ValidationError) as refusal, readable_violations(model):
        row.save()
    assert refusal.value.messages == [message(constraint)]


def is_backwards_period(row: models.Model) -> bool:
    return isinstance(row, Period) and bool(row.end and row.end < row.start)


PERIODS = [model for model in house_models() if issubclass(model, Period)]


@pytest.mark.parametrize("model", PERIODS, ids=lambda model: model._meta.label)
def test_a_last_day_before_the_first_is_an_error_of_that_field(model: type[Period]) -> None:
    rules = [name for name, (of, _) in RULES.items() if of is model and name.endswith("_in_order")]
    assert len(rules) == 1, "Every period has one rule that its days are in order."
    with pytest.raises(ValidationError) as refusal:
        BREACHES[rules[0]]().full_clean()
    assert refusal.value.error_dict["end"][0].code == "end_before_start"
