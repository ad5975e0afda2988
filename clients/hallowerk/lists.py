"""The list of profiles on HalloWerk: who needs one, how far it is, and who agreed."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _
from import_export.fields import Field
from import_export.resources import Resource

from clients.enums import HalloWerkStatus, Rung
from clients.filters import CaseloadFilterSet
from clients.hallowerk.panel import TONES
from clients.models import HalloWerkConsent, HalloWerkProfile
from clients.querysets import ClientQuerySet
from clients.resources import PlainWidget
from clients.tables import name_cell, person_cell, rung_cell
from core.formatting import NOTHING, short_day
from core.lists.columns import Column
from core.templatetags.ui import badge

# Who should have a profile (METRICS.md, M6); which rungs count for the figure is said by its policy.
PROFILE_RUNGS = (Rung.SPECIFIC_DIAGNOSIS, Rung.DEVELOPMENT, Rung.MEDIATION)
NOT_GOOD, UNKNOWN = "not_good", "unknown"
GIVEN, WITHDRAWN, NEVER = "given", "withdrawn", "never"
STATUSES = [
    (NOT_GOOD, _("Not good yet")),
    (UNKNOWN, _("Nothing known")),
    *HalloWerkStatus.choices,
]
CONSENTS = [(GIVEN, _("Given")), (WITHDRAWN, _("Withdrawn")), (NEVER, _("Never given"))]
UPDATED = [("30", _("over 30 days ago")), ("90", _("over 90 days ago")), ("180", _("over 180 days ago"))]


def _profiles(on: dt.date) -> Any:
    found = HalloWerkProfile.objects.filter(client=OuterRef("pk"), recorded_on__lte=on)
    return found.order_by("-recorded_on")


def with_profile(clients: ClientQuerySet, on: dt.date) -> ClientQuerySet:
    """`profile_…` of the latest profile and `consent_…` of the latest consent; null where there is none."""
    latest = _profiles(on)
    consents = HalloWerkConsent.objects.filter(client=OuterRef("pk")).order_by("-start")
    return clients.annotate(
        profile_status=Subquery(latest.values("status")[:1]),
        profile_on=Subquery(latest.values("recorded_on")[:1]),
        profile_checker=Subquery(latest.values("checked_by__first_name")[:1]),
        consent_start=Subquery(consents.values("start")[:1]),
        consent_end=Subquery(consents.values("end")[:1]),
    )


def needing_profile(clients: ClientQuerySet, on: dt.date) -> ClientQuerySet:
    """Clients in the file on a rung that needs a profile."""
    return clients.in_file(on).on_one_of(PROFILE_RUNGS, on)


class ProfileFilterSet(CaseloadFilterSet):
    """Of the filters of the caseload name, consultant, rung and team; and how far the profile is."""

    status = django_filters.ChoiceFilter(
        label=_("Profile"), choices=STATUSES, method="by_status", empty_label=_("All profiles")
    )
    consent = django_filters.ChoiceFilter(
        label=_("Consent"), choices=CONSENTS, method="by_consent", empty_label=_("Given or not")
    )
    updated = django_filters.ChoiceFilter(
        label=_("Last update"), choices=UPDATED, method="by_update", empty_label=_("Whenever")
    )
    in_file = scheme = duration = target_group = last_contact = None

    def by_status(self, clients: ClientQuerySet, name: str, wanted: str) -> ClientQuerySet:
        found: Any = with_profile(clients, self.on)
        if wanted == NOT_GOOD:
            return found.filter(~Q(profile_status=HalloWerkStatus.GOOD) | Q(profile_status__isnull=True))
        return (
            found.filter(profile_status__isnull=True)
            if wanted == UNKNOWN
            else found.filter(profile_status=wanted)
        )

    def by_consent(self, clients: ClientQuerySet, name: str, wanted: str) -> ClientQuerySet:
        ever = HalloWerkConsent.objects.filter(client=OuterRef("pk"))
        given = Exists(ever.active_on(self.on))
        if wanted == GIVEN:
            return clients.filter(given)
        return clients.filter(Exists(ever), ~given) if wanted == WITHDRAWN else clients.filter(~Exists(ever))

    def by_update(self, clients: ClientQuerySet, name: str, since: str) -> ClientQuerySet:
        latest = self.on - dt.timedelta(days=int(since))
        found: Any = with_profile(clients, self.on)
        return found.filter(profile_on__lt=latest)


def profile_columns(on: dt.date) -> Sequence[Column]:
    def status_cell(client: Any) -> str:
        if client.profile_status is None:
            return badge(_("Nothing known"), "signal")
        status = HalloWerkStatus(client.profile_status)
        return badge(status.label, TONES[status])

    def consent_cell(client: Any) -> Any:
        if client.consent_start is None:
            return _("never given")
        if client.consent_end and client.consent_end < on:
            return _("withdrawn %(day)s") % {"day": short_day(client.consent_end)}
        return short_day(client.consent_start)

    return (
        Column(name="name", label=_("Client"), cell=name_cell, sort="name", always=True),
        Column(name="rung", label=_("Rung"), cell=rung_cell),
        Column(name="status", label=_("Profile"), cell=status_cell),
        Column(name="updated", label=_("Last update"), cell=lambda client: short_day(client.profile_on)),
        Column(name="checked", label=_("Checked by"), cell=lambda client: client.profile_checker or NOTHING),
        Column(name="consent", label=_("Consent"), cell=consent_cell),
        Column(name="consultant", label=_("Consultant"), cell=person_cell),
    )


class ProfileResource(Resource):
    """Who needs a profile and how far it is. Never a BSN."""

    number = Field("number", "klantnummer", PlainWidget())
    surname = Field("surname", "achternaam")
    prefix = Field("prefix", "voorvoegsel")
    initials = Field("initials", "voorletters")
    rung = Field("rung", "trede", PlainWidget())
    status = Field("profile_status", "status")
    updated = Field("profile_on", "datum", PlainWidget())
    consent = Field("consent_start", "toestemming_sinds", PlainWidget())
    withdrawn = Field("consent_end", "toestemming_tot", PlainWidget())
