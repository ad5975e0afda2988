"""What a client's page shows of HalloWerk: status, quality check, consent, last update."""

import datetime as dt
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from clients.enums import HalloWerkStatus
from clients.models import Client
from clients.registry import Panel

TONES = {HalloWerkStatus.GOOD: "good", HalloWerkStatus.DRAFT: "info", HalloWerkStatus.NONE: "signal"}


def hallowerk_of(request: HttpRequest, client: Client, on: dt.date) -> dict[str, Any]:
    profiles = client.hallowerk_profiles.filter(recorded_on__lte=on).select_related("checked_by")
    latest = profiles.order_by("-recorded_on").first()
    return {
        "profile": latest,
        "tone": TONES[HalloWerkStatus(latest.status)] if latest else "signal",
        "consent": client.hallowerk_consents.order_by("-start").first(),
        "on": on,
    }


PANEL = Panel(
    name="hallowerk",
    title=_("HalloWerk profile"),
    order=5,
    permission="clients.view_client",
    template="clients/hallowerk/of_client.html",
    context=hallowerk_of,
)
