import datetime as dt

from tests.breaches.clients import BEFORE_1900
from tests.breaches.collect import Breach, changed
from tests.factories import (
    ActionFactory,
    CalculationFactory,
    CertificateFactory,
    ClientDocumentFactory,
    ContactMomentFactory,
    GoalFactory,
    GuidancePolicyFactory,
    HandlingFactory,
    HandOverFactory,
    InstrumentFactory,
    MatchingProfileFactory,
    ReferralFactory,
    ReindicationFactory,
    TrajectoryFactory,
    TrajectoryOutcomeFactory,
)

EARLIER, LATER = dt.date(2019, 12, 31), dt.date(2020, 1, 1)
TOMORROW = dt.date(2015, 1, 2)
NOT_ENDED = {"ended_on": None, "ending": "", "ending_reason": ""}
WITHDRAWN = {"ending": "withdrawn", "ending_reason": "Toch niet"}


def second_policy() -> object:
    GuidancePolicyFactory()
    later = GuidancePolicyFactory(start=dt.date(2010, 1, 1), end=dt.date(2013, 12, 31))
    return changed(later, end=dt.date(2014, 1, 1))


def handled_twice() -> object:
    first = HandlingFactory()
    return changed(HandlingFactory(client=first.client, key=first.key + 1), key=first.key)


def planned_backwards() -> object:
    trajectory = TrajectoryFactory(planned_start=LATER, planned_end=LATER)
    return changed(trajectory, planned_end=EARLIER)


def certificate_twice() -> object:
    first = CertificateFactory(crebo="25655")
    return changed(CertificateFactory(trajectory=first.trajectory), crebo="25655")


def reindicated_twice() -> object:
    first = ReindicationFactory()
    return changed(ReindicationFactory(client=first.client, ended=LATER), **NOT_ENDED)


def coupled_and_ended() -> object:
    return changed(ReindicationFactory(asked=EARLIER, coupled=EARLIER), ended_on=LATER, **WITHDRAWN)


BREACHES: dict[str, Breach] = {
    "guidance_policy_in_order": lambda: changed(GuidancePolicyFactory(), end=BEFORE_1900),
    "guidance_policies_apart": second_policy,
    "guidance_policy_above_zero": lambda: changed(GuidancePolicyFactory(), contact_days=0),
    "contact_kind_known": lambda: changed(ContactMomentFactory(), kind="dream"),
    "contact_not_to_come": lambda: changed(ContactMomentFactory(), on=TOMORROW),
    "calculation_tool_known": lambda: changed(CalculationFactory(), tool="abacus"),
    "clientdocument_kind_known": lambda: changed(ClientDocumentFactory(), content_type="text/html"),
    "goal_state_known": lambda: changed(GoalFactory(), state="lost"),
    "goal_due_after_agreed": lambda: changed(GoalFactory(), due_on=BEFORE_1900),
    "goal_dropped_says_why": lambda: changed(GoalFactory(), state="dropped"),
    "action_state_known": lambda: changed(ActionFactory(closed=TOMORROW), state="lost"),
    "action_closed_has_day": lambda: changed(ActionFactory(), state="done"),
    "referral_direction_known": lambda: changed(ReferralFactory(), direction="up"),
    "referral_party_known": lambda: changed(ReferralFactory(), party="aunt"),
    "referral_acknowledged_after": lambda: changed(ReferralFactory(), acknowledged_on=BEFORE_1900),
    "reindication_open_once": reindicated_twice,
    "reindication_from_far": lambda: changed(ReindicationFactory(), rung=3),
    "reindication_says_why": lambda: changed(ReindicationFactory(), why=""),
    "reindication_coupled_whole": lambda: changed(ReindicationFactory(asked=LATER), coupled_on=LATER),
    "reindication_acknowledged_after": lambda: changed(ReindicationFactory(), acknowledged_on=LATER),
    "reindication_acknowledged_once": lambda: changed(
        ReindicationFactory(asked=EARLIER, coupled=EARLIER, hand_over=HandOverFactory()),
        acknowledged_on=LATER,
    ),
    "reindication_ended_whole": lambda: changed(ReindicationFactory(), ended_on=LATER),
    "reindication_ends_one_way": coupled_and_ended,
    "handling_once_a_fact": handled_twice,
    "handling_until_later": lambda: changed(HandlingFactory(), until=BEFORE_1900),
    "instrument_validity_in_order": lambda: changed(InstrumentFactory(start=LATER), end=BEFORE_1900),
    "instrument_rungs_known": lambda: changed(InstrumentFactory(), rungs=[7]),
    "instrument_lasts_some_months": lambda: changed(InstrumentFactory(), maximum_months=0),
    "trajectoryoutcome_validity_in_order": lambda: changed(
        TrajectoryOutcomeFactory(start=LATER), end=BEFORE_1900
    ),
    "trajectory_in_order": lambda: changed(TrajectoryFactory(), end=BEFORE_1900),
    "trajectory_number_form": lambda: changed(TrajectoryFactory(), number="007"),
    "trajectory_planned_forward": planned_backwards,
    "trajectory_cost_plausible": lambda: changed(TrajectoryFactory(), cost=-1),
    "certificate_once": certificate_twice,
    "certificate_kind_known": lambda: changed(CertificateFactory(), kind="zwemdiploma"),
    "certificate_crebo_form": lambda: changed(CertificateFactory(), crebo="123"),
    "certificate_with_crebo": lambda: changed(CertificateFactory(), kind="mbo_verklaring"),
    "handling_has_reason": lambda: changed(HandlingFactory(), reason=""),
    "matching_hours_in_order": lambda: changed(MatchingProfileFactory(), hours_max=15),
    "matching_available_in_order": lambda: changed(MatchingProfileFactory(), available_until=BEFORE_1900),
    "matching_postcode_form": lambda: changed(MatchingProfileFactory(), postcode="0123AB"),
    "matching_travel_above_zero": lambda: changed(MatchingProfileFactory(), distance_km=0),
    "matching_sectors_known": lambda: changed(MatchingProfileFactory(), sectors=["?"]),
    "matching_working_times_known": lambda: changed(MatchingProfileFactory(), working_times=["?"]),
    "matching_transport_known": lambda: changed(MatchingProfileFactory(), transport=["?"]),
    "matching_agreements_known": lambda: changed(MatchingProfileFactory(), agreements=["?"]),
    "matching_contract_terms_known": lambda: changed(MatchingProfileFactory(), contract_terms=["?"]),
    "matching_licences_known": lambda: changed(MatchingProfileFactory(), licences=["?"]),
    "matching_languages_known": lambda: changed(MatchingProfileFactory(), languages=["?"]),
    "matching_education_level_known": lambda: changed(MatchingProfileFactory(), education_level="?"),
    "matching_education_status_known": lambda: changed(MatchingProfileFactory(), education_status="?"),
    "matching_dutch_spoken_known": lambda: changed(MatchingProfileFactory(), dutch_spoken="?"),
    "matching_dutch_written_known": lambda: changed(MatchingProfileFactory(), dutch_written="?"),
}
