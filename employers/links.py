"""Addresses of pages about one employer: by KvK number."""

from django.urls import reverse

from employers.models import Employer


def employer_url(employer: Employer) -> str:
    return reverse("employers:employer", kwargs={"kvk": employer.kvk})
