"""Addresses of pages about one contract or contribution: by key, as a number may hold any sign."""

from django.urls import reverse

from sroi.models import Contract, Contribution


def contract_url(contract: Contract, page: str = "contract") -> str:
    return reverse(f"sroi:{page}", kwargs={"pk": contract.pk})


def contribution_url(contribution: Contribution, page: str = "contribution") -> str:
    return reverse(f"sroi:{page}", kwargs={"pk": contribution.pk})
