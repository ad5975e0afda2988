"""Addresses of pages about one placement: by key, as a number from a file may hold any sign."""

from django.urls import reverse

from placements.models import Placement


def placement_url(placement: Placement, page: str = "placement") -> str:
    return reverse(f"placements:{page}", kwargs={"pk": placement.pk})
