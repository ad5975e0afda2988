"""Saving a client's matching profile: one transaction."""

from accounts.models import User
from clients.models import Client
from core.constraints import readable_violations
from core.history import acting
from core.versions import StaleError, lock, version_of
from guidance.models import MatchingProfile


def save_matching_profile(
    *, user: User, profile: MatchingProfile, version: str, reason: str, request: str = ""
) -> MatchingProfile:
    """Save a profile, the first or with other content. `version` is that of the row read, empty if none was.

    Raises StaleError where somebody else saved it meanwhile.
    """
    with acting(user, reason, request=request):
        Client.objects.select_for_update(of=("self",)).only("pk").get(pk=profile.client_id)
        if profile.pk:
            lock(profile, version)
        elif stored := MatchingProfile.objects.filter(client=profile.client_id).first():
            raise StaleError(stored, version_of(stored))
        with readable_violations(MatchingProfile):
            profile.full_clean()
            profile.save()
    return profile
