"""What the list of employers is filtered by."""

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.lists.filters import ListFilterSet
from employers.models import Employer
from employers.querysets import EmployerQuerySet

YES_OR_NO = [("yes", _("Yes")), ("no", _("No"))]


class EmployerFilterSet(ListFilterSet):
    name = django_filters.CharFilter(label=_("Name or KvK number"), method="by_name", max_length=100)
    sector = django_filters.CharFilter(label=_("Sector"), lookup_expr="icontains", max_length=60)
    city = django_filters.CharFilter(label=_("City"), lookup_expr="icontains", max_length=80)
    lsa = django_filters.ChoiceFilter(
        label=_("LSA partner"), choices=YES_OR_NO, method="by_lsa", empty_label=_("All")
    )
    bbr = django_filters.ChoiceFilter(
        label=_("BBR member"), choices=YES_OR_NO, method="by_bbr", empty_label=_("All")
    )

    class Meta:
        model = Employer
        fields: list[str] = []

    def by_name(self, employers: EmployerQuerySet, name: str, words: str) -> EmployerQuerySet:
        return employers.named(words)

    def by_lsa(self, employers: EmployerQuerySet, name: str, wanted: str) -> "QuerySet[Employer]":
        return employers.filter(lsa_partner_since__isnull=wanted == "no")

    def by_bbr(self, employers: EmployerQuerySet, name: str, wanted: str) -> "QuerySet[Employer]":
        return employers.filter(bbr_member=wanted == "yes")
