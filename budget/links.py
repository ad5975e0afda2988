"""Addresses of pages about the budget."""

from django.urls import reverse

from budget.models import Commitment


def year_url(year: int, page: str = "year", **more: object) -> str:
    return reverse(f"budget:{page}", kwargs={"year": year, **more})


def commitment_url(commitment: Commitment, page: str = "commitment") -> str:
    return reverse(f"budget:{page}", kwargs={"pk": commitment.pk})
