import datetime as dt
from typing import Self

from django.contrib.auth.models import AbstractBaseUser
from django.db import models


class ReadingLogQuerySet(models.QuerySet):
    def between(self, first: dt.date | None, last: dt.date | None) -> Self:
        """Readings from the first to the last day, both included; None leaves that side open."""
        found = self.filter(at__date__gte=first) if first else self
        return found.filter(at__date__lte=last) if last else found

    def of_user(self, user: AbstractBaseUser | None) -> Self:
        return self.filter(user=user) if user else self

    def of_client(self, key: int) -> Self:
        return self.filter(clients__contains=[key])
