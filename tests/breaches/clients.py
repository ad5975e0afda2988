import datetime as dt

from tests.breaches.collect import Breach, changed
from tests.factories import (
    AssignmentFactory,
    BenefitSpellFactory,
    ClientFactory,
    CompetenceFactory,
    DiagnosisFactory,
    DiagnosisModuleFactory,
    DiagnosisRequestFactory,
    GrantFactory,
    HalloWerkConsentFactory,
    HalloWerkProfileFactory,
    HandedOverClientFactory,
    HandOverFactory,
    LadderSpellFactory,
    MedicalExaminationFactory,
    ServiceSpellFactory,
    TargetGroupSpellFactory,
    TeamFactory,
    UserFactory,
)
from tests.factories.clients import (
    BenefitEndReasonFactory,
    CodeFactory,
    SchemeFactory,
    ServiceEndReasonFactory,
    SpellFactory,
    TargetGroupFactory,
)

BEFORE_1900 = dt.date(1899, 12, 31)
LAST, NEXT = dt.date(2019, 12, 31), dt.date(2020, 1, 1)
SPELLS: dict[str, tuple[str, type[SpellFactory]]] = {
    "benefit": ("benefits_apart", BenefitSpellFactory),
    "rung": ("rungs_apart", LadderSpellFactory),
    "service": ("services_apart", ServiceSpellFactory),
    "target_group": ("target_groups_apart", TargetGroupSpellFactory),
    "assignment": ("assignments_apart", AssignmentFactory),
    "grant": ("user_grants_apart", GrantFactory),
    "hallowerk_consent": ("hallowerk_consents_apart", HalloWerkConsentFactory),
}
CODE_LISTS: dict[str, type[CodeFactory]] = {
    "scheme": SchemeFactory,
    "benefitendreason": BenefitEndReasonFactory,
    "targetgroup": TargetGroupFactory,
    "serviceendreason": ServiceEndReasonFactory,
    "diagnosismodule": DiagnosisModuleFactory,
    "competence": CompetenceFactory,
}


def backwards(spells: type[SpellFactory]) -> Breach:
    return lambda: changed(spells(), end=BEFORE_1900)


def overlapping(spells: type[SpellFactory], **values: object) -> Breach:
    """Two spells that touch, the second of which then begins a day too soon."""

    def breach() -> object:
        first = spells(end=LAST, **values)
        same = {name: getattr(first, name) for name in ("client", "user", "team") if hasattr(first, name)}
        return changed(spells(start=NEXT, **values | same), start=LAST)

    return breach


def invalid_code(codes: type[CodeFactory]) -> Breach:
    return lambda: changed(codes(start=NEXT), end=BEFORE_1900)


def second_profile() -> object:
    first = HalloWerkProfileFactory()
    return changed(
        HalloWerkProfileFactory(client=first.client, recorded_on=NEXT), recorded_on=first.recorded_on
    )


def diagnosis_twice() -> object:
    first = DiagnosisFactory()
    return changed(DiagnosisFactory(client=first.client, made_on=NEXT), made_on=first.made_on)


def asked_twice() -> object:
    first = DiagnosisRequestFactory()
    return changed(DiagnosisRequestFactory(client=first.client, asked_on=NEXT), asked_on=first.asked_on)


def examined_twice() -> object:
    first = MedicalExaminationFactory()
    return changed(MedicalExaminationFactory(client=first.client, asked_on=NEXT), asked_on=first.asked_on)


def client_twice_in_a_hand_over() -> object:
    first = HandedOverClientFactory()
    return changed(HandedOverClientFactory(hand_over=first.hand_over), client=first.client)


BREACHES: dict[str, Breach] = {
    "client_postcode_form": lambda: changed(ClientFactory(), postcode="0123AB"),
    "client_gender_known": lambda: changed(ClientFactory(), gender="Q"),
    "client_surname_given": lambda: changed(ClientFactory(), surname=""),
    "rung_one_to_six": lambda: changed(LadderSpellFactory(), rung=7),
    "rung_backdated_afterwards": lambda: changed(LadderSpellFactory(), backdated_on=BEFORE_1900),
    "rung_expected_on_four": lambda: changed(LadderSpellFactory(rung=5), expected_on=NEXT),
    "assignment_to_somebody": lambda: changed(AssignmentFactory(), consultant=None, team=None),
    "team_grants_apart": lambda: overlapping(GrantFactory, user=None, team=TeamFactory())(),
    "grant_to_user_or_team": lambda: changed(GrantFactory(), team=TeamFactory()),
    "grant_scope_known": lambda: changed(GrantFactory(), scope="all"),
    "benefit_exit_kind_known": lambda: changed(BenefitEndReasonFactory(), exit_kind="gone"),
    "grant_has_reason": lambda: changed(GrantFactory(), reason=""),
    "hand_over_to_somebody": lambda: changed(HandOverFactory(), consultant=None, team=None),
    "hand_over_acknowledged_by_somebody": lambda: changed(HandOverFactory(), acknowledged_on=NEXT),
    "hand_over_undone_by_somebody": lambda: changed(HandOverFactory(), undone_on=NEXT),
    "handed_over_once": client_twice_in_a_hand_over,
    "diagnosis_module_valid_some_months": lambda: changed(DiagnosisModuleFactory(), valid_months=0),
    "diagnosis_asked_once_a_day": asked_twice,
    "diagnosis_withdrawn_after_asked": lambda: changed(DiagnosisRequestFactory(), withdrawn_on=BEFORE_1900),
    "diagnosis_once_a_day": diagnosis_twice,
    "diagnosis_rung_one_to_six": lambda: changed(DiagnosisFactory(), advised_rung=7),
    "diagnosis_scores_in_range": lambda: changed(DiagnosisFactory(), scores={"Samenwerken": 101}),
    "examination_asked_once_a_day": examined_twice,
    "examination_received_after_asked": lambda: changed(MedicalExaminationFactory(), received_on=BEFORE_1900),
    "examination_valid_when_received": lambda: changed(MedicalExaminationFactory(), valid_until=NEXT),
    "examination_cost_plausible": lambda: changed(MedicalExaminationFactory(), cost=-1),
    "hallowerk_once_a_day": second_profile,
    "hallowerk_points_known": lambda: changed(
        HalloWerkProfileFactory(checked_by=UserFactory()), points=["mooi"]
    ),
    "hallowerk_points_by_somebody": lambda: changed(HalloWerkProfileFactory(), points=["wishes"]),
    "hallowerk_status_known": lambda: changed(HalloWerkProfileFactory(), status="prima"),
    **{f"{name}_in_order": backwards(spells) for name, (_, spells) in SPELLS.items()},
    **{apart: overlapping(spells) for apart, spells in SPELLS.values()},
    **{f"{name}_validity_in_order": invalid_code(codes) for name, codes in CODE_LISTS.items()},
}
