"""What a person records of a client on HalloWerk: each one transaction."""

import datetime as dt
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import User
from clients.enums import HalloWerkStatus, ProfilePoint
from clients.models import Client, HalloWerkConsent, HalloWerkProfile
from core.constraints import readable_violations
from core.history import acting
from core.versions import StaleError, with_version


def seen(client: Client) -> str:
    """Which profile somebody has before them: that of the latest day, at its version."""
    latest = with_version(client.hallowerk_profiles.order_by("-recorded_on")).first()
    return f"{latest.pk}.{latest.version}" if latest else ""


def record_profile(
    *,
    user: User,
    client: Client,
    status: HalloWerkStatus,
    points: Sequence[str],
    day: dt.date,
    version: str,
    reason: str,
    request: str = "",
) -> HalloWerkProfile:
    """Say how far the profile is on a day, and what of it was found right. Only when all is right it is good.

    `version` is what `seen` gave. Raises StaleError where somebody recorded another status meanwhile.
    """
    with acting(user, reason, request=request):
        _lock(client)
        if seen(client) != version:
            stored = client.hallowerk_profiles.order_by("-recorded_on").first()
            raise StaleError(stored, seen(client))
        if status == HalloWerkStatus.GOOD and set(points) != set(ProfilePoint.values):
            raise ValidationError(
                {"points": _("A profile is good when every point is right.")}, code="not_good"
            )
        profile = client.hallowerk_profiles.filter(recorded_on=day).first()
        profile = profile or HalloWerkProfile(client=client, recorded_on=day)
        profile.status, profile.points = status, list(points)
        profile.checked_by = user if points else None
        with readable_violations(HalloWerkProfile):
            profile.full_clean()
            profile.save()
    return profile


def give_consent(
    *, user: User, client: Client, day: dt.date, reason: str, request: str = ""
) -> HalloWerkConsent:
    """The client agrees to be shown to employers, from a day on."""
    with acting(user, reason, request=request):
        _lock(client)
        consent = HalloWerkConsent(client=client, start=day)
        with readable_violations(HalloWerkConsent):
            consent.full_clean()
            consent.save()
    return consent


def withdraw_consent(
    *, user: User, client: Client, day: dt.date, reason: str, request: str = ""
) -> HalloWerkConsent:
    """The client does not agree any more; the day itself is the last one."""
    with acting(user, reason, request=request):
        _lock(client)
        consent = client.hallowerk_consents.filter(end__isnull=True).first()
        if consent is None:
            raise ValidationError(_("This client has no consent that can be withdrawn."), code="no_consent")
        consent.end = day
        with readable_violations(HalloWerkConsent):
            try:
                consent.full_clean()
            except ValidationError as error:
                raise ValidationError({"day": error.messages}) from error
            consent.save()
    return consent


def _lock(client: Client) -> None:
    Client.objects.select_for_update(of=("self",)).only("pk").get(pk=client.pk)
