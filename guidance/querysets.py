"""Terms of guidance as values in a query."""

import datetime as dt

from django.db.models import Subquery

from guidance.models import GuidancePolicy


def term(name: str, on: dt.date) -> Subquery:
    """A value of the policy that holds on a day; null where there is none."""
    return Subquery(GuidancePolicy.objects.active_on(on).order_by().values(name)[:1])
