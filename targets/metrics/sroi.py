"""M7 `sroi.*`: what contractors owe in social return, what they have done, the jobs it gave, and who lags."""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from employers.models import Employer
from sroi.enums import BlockCategory, ContributionStatus, NoDuty
from sroi.reckoning import duties, progress, worths
from targets.metrics.declaration import Dimensions, Figures, Metric, Query

# Who watches over social return opens these rows without those of clients.
OPENED_BY = ("targets.view_rows", "sroi.view_sroi")
# Amounts are numbers of the row: figures in euros add them up.
EUROS = "euros"

DUTIES = f"""
SELECT duty.id AS subject_id, duty.number AS subject, NULL::bigint AS client_id,
       extract(year FROM duty.start)::int AS year,
       verdict.reason = '' AS counted, verdict.reason, duty.policy, duty.start,
       jsonb_build_object('department', coalesce(nullif(duty.department, ''), 'none'),
                          'contract_kind', coalesce(nullif(duty.kind, ''), 'none'),
                          'contractor', employer.name, '{EUROS}', duty.obligation) AS dimensions
FROM ({duties()}) AS duty
JOIN {Employer._meta.db_table} AS employer ON employer.id = duty.contractor_id
CROSS JOIN LATERAL (
    SELECT CASE WHEN duty.start > %(as_of)s THEN 'not_started' ELSE duty.no_duty END AS reason
) AS verdict"""

WORTHS = f"""
SELECT worth.id AS subject_id, worth.number AS subject, worth.client_id,
       extract(year FROM worth.contract_start)::int AS year,
       verdict.reason = '' AS counted, verdict.reason, duty.policy, worth.start,
       jsonb_build_object('contract', duty.number, 'block', worth.block,
                          'department', coalesce(nullif(duty.department, ''), 'none'),
                          '{EUROS}', worth.euros) AS dimensions
FROM ({worths("%(as_of)s")}) AS worth
JOIN ({duties()}) AS duty ON duty.id = worth.contract_id
CROSS JOIN LATERAL (
    SELECT CASE WHEN worth.status <> '{ContributionStatus.ACCEPTED}' THEN worth.status
                WHEN duty.no_duty <> '' THEN 'no_duty' ELSE '' END AS reason
) AS verdict"""

# A person counts once a year, by the first of the contributions of that category.
PEOPLE = f"""
SELECT found.id AS subject_id, found.number AS subject, found.client_id, found.year,
       found.reason = '' AS counted, found.reason, found.policy, found.start,
       jsonb_build_object('contract', found.contract, 'block', found.block, 'category', found.category)
           AS dimensions
FROM (
    SELECT said.*, CASE WHEN said.verdict <> '' THEN said.verdict
        WHEN said.person AND row_number() OVER (
            PARTITION BY said.verdict, said.year, said.category, said.who ORDER BY said.start, said.id
        ) > 1 THEN 'same_person' ELSE '' END AS reason
    FROM (
        SELECT worth.id, worth.number, worth.client_id, worth.start, worth.block, worth.category,
               worth.per_person AS person, extract(year FROM worth.start)::int AS year,
               duty.number AS contract, duty.policy,
               coalesce(worth.client_id, -worth.id) AS who,
               CASE WHEN worth.status <> '{ContributionStatus.ACCEPTED}' THEN worth.status
                    WHEN worth.start > %(as_of)s THEN 'not_started' ELSE '' END AS verdict
        FROM ({worths("%(as_of)s")}) AS worth JOIN ({duties()}) AS duty ON duty.id = worth.contract_id
    ) AS said
) AS found"""

RISKS = f"""
SELECT going.id AS subject_id, going.number AS subject, NULL::bigint AS client_id, NULL::int AS year,
       verdict.reason = '' AS counted, verdict.reason, going.policy, going.start,
       jsonb_build_object('department', coalesce(nullif(going.department, ''), 'none'),
                          'contractor', employer.name) AS dimensions
FROM ({progress()}) AS going
JOIN {Employer._meta.db_table} AS employer ON employer.id = going.contractor_id
CROSS JOIN LATERAL (
    SELECT CASE WHEN going.no_duty <> '' THEN 'no_duty' WHEN going.start > %(as_of)s THEN 'not_started'
                WHEN going."end" < %(as_of)s THEN 'over' WHEN going.at_risk THEN '' ELSE 'on_course' END
           AS reason
) AS verdict"""


def total(condition: str = "counted") -> str:
    """The euros of some of the rows, per year."""
    return f"""
        SELECT year, '{{}}'::jsonb AS dimensions, sum((dimensions ->> '{EUROS}')::numeric) AS value,
               NULL::bigint AS numerator, NULL::bigint AS denominator
        FROM rows WHERE {condition} GROUP BY year"""


def number(condition: str = "counted", year: str = "year") -> str:
    """How many of the rows, per year."""
    return f"""
        SELECT {year} AS year, '{{}}'::jsonb AS dimensions, count(*)::numeric AS value,
               NULL::bigint AS numerator, NULL::bigint AS denominator
        FROM rows WHERE {condition} GROUP BY 1"""


def people_in(code: str, category: BlockCategory) -> Figures:
    def behind(dimensions: Dimensions, as_of: dt.date) -> Dimensions:
        return {**dimensions, "category": category.value}

    return Figures(code, number(f"counted AND dimensions ->> 'category' = '{category}'"), behind)


def without_duty(dimensions: Dimensions, as_of: dt.date) -> Dimensions:
    return {**dimensions, "reason": "no_duty"}


NOT_STARTED = {"not_started": _("It starts later")}
NOT_ACCEPTED = {
    ContributionStatus.REPORTED.value: _("Reported, not yet accepted"),
    ContributionStatus.REJECTED.value: _("Rejected"),
}
NO_DUTY = {"no_duty": _("The contract has no duty")}

SROI_OBLIGATION = Metric(
    code="sroi.obligation",
    label=_("Social return due"),
    definition=_(
        "Of every contract with a duty: its value without VAT times its percentage, by the year of its first "
        "day. The policy of the first day says from which value a contract has the duty, and the percentage "
        "where the contract has none of its own. The value is the one that holds on this day, with the "
        "options and extensions that were called."
    ),
    unit="euro",
    subject="contract",
    version=1,
    rows=lambda as_of: Query(DUTIES, {"as_of": as_of}),
    figures=(
        Figures("sroi.obligation", total(), sums=EUROS),
        Figures("sroi.contracts", number()),
    ),
    reasons={**NOT_STARTED, **dict(NoDuty.choices)},
    opened_by=OPENED_BY,
)

SROI_REALISED = Metric(
    code="sroi.realised",
    label=_("Social return realised"),
    definition=_(
        "What the accepted contributions to contracts with a duty are worth up to this day, by the year of "
        "the contract's first day. Somebody at work counts for the value of the building block a year, times "
        "the hours a week of 36, times the days that lie in the contract and within the maximum of the block "
        "of 365, and never more than the value of those months. Others count per unit. Each to the cent."
    ),
    unit="euro",
    subject="contribution",
    version=1,
    rows=lambda as_of: Query(WORTHS, {"as_of": as_of}),
    figures=(
        Figures("sroi.realised", total(), sums=EUROS),
        Figures("sroi.realised_without_duty", total("reason = 'no_duty'"), without_duty, sums=EUROS),
    ),
    reasons={**NOT_ACCEPTED, **NO_DUTY},
    opened_by=OPENED_BY,
)

SROI_PAID_JOBS = Metric(
    code="sroi.paid_jobs",
    label=_("Paid jobs by social return"),
    definition=_(
        "People in accepted contributions of a paid building block whose first day lies in the year, to "
        "contracts with a duty or not. Somebody counts once a year; a contribution without a person is a "
        "person of its own. Beside it: people at an internship, trainings and activities."
    ),
    unit="count",
    subject="contribution",
    version=1,
    rows=lambda as_of: Query(PEOPLE, {"as_of": as_of}),
    figures=(
        people_in("sroi.paid_jobs", BlockCategory.JOB),
        people_in("sroi.internships", BlockCategory.INTERNSHIP),
        people_in("sroi.trainings", BlockCategory.TRAINING),
        people_in("sroi.activities", BlockCategory.ACTIVITY),
    ),
    reasons={
        **NOT_ACCEPTED,
        **NOT_STARTED,
        "same_person": _("The same person counts already in this year"),
    },
    opened_by=OPENED_BY,
)

SROI_AT_RISK = Metric(
    code="sroi.at_risk",
    label=_("Contracts at risk"),
    definition=_(
        "Running contracts with a duty of which the share that is realised lies further behind the share of "
        "the time that is gone than the policy allows (20 points)."
    ),
    unit="count",
    subject="contract",
    version=1,
    rows=lambda as_of: Query(RISKS, {"as_of": as_of}),
    figures=(Figures("sroi.at_risk", number(year="NULL::int")),),
    reasons={**NO_DUTY, **NOT_STARTED, "over": _("It is over"), "on_course": _("On course")},
    opened_by=OPENED_BY,
)
