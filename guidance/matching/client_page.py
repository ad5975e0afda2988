"""What a client's page shows of the matching profile: how complete it is, what is missing, what it says."""

import datetime as dt
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from clients.models import Client
from clients.registry import HistorySource, Panel, register_history, register_panel
from core.formatting import short_day
from guidance.matching import enums
from guidance.matching.rules import completeness, missing
from guidance.models import MatchingProfile


def profile_of(request: HttpRequest, client: Client, on: dt.date) -> dict[str, Any]:
    profile = MatchingProfile.objects.filter(client=client).first()
    return {
        "profile": profile,
        "share": completeness(profile),
        "missing": missing(profile),
        "facts": facts(profile) if profile else [],
        "may_export": bool(profile and profile.may_be_shared)
        and request.user.has_perm("clients.export_clients"),
    }


def facts(profile: MatchingProfile) -> list[tuple[str, str]]:
    """What is known, in words, in the order in which an employer asks it."""
    found = [
        (_("Wanted work"), ", ".join(profile.occupations)),
        (_("Hours"), hours(profile)),
        (_("Travels"), travel(profile)),
        (_("Available from"), short_day(profile.available_from) if profile.available_from else ""),
        (_("Driving licences"), ", ".join(profile.licences)),
        (_("Can do"), ", ".join(profile.skills)),
    ]
    return [(label, text) for label, text in found if text]


def hours(profile: MatchingProfile) -> str:
    least, most = profile.hours_min, profile.hours_max
    if least is None or most is None:
        return ""
    return str(most) if least == most else _("%(least)d to %(most)d") % {"least": least, "most": most}


def travel(profile: MatchingProfile) -> str:
    far = (
        ngettext("at most %(count)d kilometre", "at most %(count)d kilometres", profile.distance_km)
        % {"count": profile.distance_km}
        if profile.distance_km
        else ""
    )
    means = ", ".join(str(enums.Transport(code).label).lower() for code in profile.transport)
    return "; ".join(part for part in (far, means) if part)


register_panel(
    Panel(
        name="matching",
        title=gettext_lazy("Matching profile"),
        order=6,
        permission="clients.view_client",
        template="guidance/parts/matching_of_client.html",
        context=profile_of,
    )
)
register_history(HistorySource(model=MatchingProfile, subject=lambda event: _("Matching profile")))
