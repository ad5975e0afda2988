"""The list of intakes, with how often the question for a financial plan led somewhere this year."""

from collections.abc import Mapping, Sequence
from typing import Any

import django_filters
from django.db.models import Count, F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from audit.reading import record
from clients.views.pages import signed_in
from core.formatting import NOTHING, short_day
from core.lists.columns import Column
from core.lists.filters import ListFilterSet
from core.lists.views import ListPage
from guidance.enums import FinancialPlan, IntakeState
from guidance.models import Intake
from guidance.models.intake import IntakeQuerySet


class IntakeFilterSet(ListFilterSet):
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("State"),
        choices=[*IntakeState.choices, (ListFilterSet.ALL, gettext_lazy("All"))],
        method="by_state",
        empty_label=None,
    )
    fsp = django_filters.ChoiceFilter(
        label=gettext_lazy("Referred to FSP"),
        choices=[("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No"))],
        method="by_fsp",
        empty_label=gettext_lazy("All"),
    )

    class Meta:
        model = Intake
        fields: list[str] = []

    def by_state(self, intakes: IntakeQuerySet, name: str, wanted: str) -> IntakeQuerySet:
        return intakes if wanted == self.ALL else intakes.filter(state=wanted)

    def by_fsp(self, intakes: IntakeQuerySet, name: str, wanted: str) -> IntakeQuerySet:
        return intakes.filter(referred_to_fsp=wanted == "yes")


def client_cell(intake: Any) -> str:
    return format_html(
        '<a class="row-name" href="{}">{}</a> <span class="quiet">{}</span>',
        reverse("guidance:intake", kwargs={"pk": intake.pk}),
        intake.client.name_by_surname,
        intake.client.number,
    )


COLUMNS = (
    Column(name="client", label=gettext_lazy("Client"), cell=client_cell, always=True),
    Column(
        name="started_on",
        label=gettext_lazy("Started on"),
        cell=lambda intake: short_day(intake.started_on),
        sort="started_on",
    ),
    Column(name="started_by", label=gettext_lazy("By"), cell=lambda intake: intake.started_by),
    Column(name="state", label=gettext_lazy("State"), cell=lambda intake: intake.get_state_display()),
    Column(name="ended_on", label=gettext_lazy("Ended on"), cell=lambda intake: short_day(intake.ended_on)),
    Column(
        name="plan",
        label=gettext_lazy("Financial plan"),
        cell=lambda intake: intake.get_financial_plan_display() or NOTHING,
    ),
)


class IntakesView(ListPage):
    """The intakes of the clients whose file one may open, the latest first."""

    permission = "guidance.hold_intake"
    template_name = "guidance/intake/intakes.html"
    list_name = "intakes"
    sorts = {"started_on": F("started_on")}
    default_sort = "-started_on"
    filterset_class = IntakeFilterSet

    def everybody(self) -> IntakeQuerySet:
        return Intake.objects.visible_to(signed_in(self.request), timezone.localdate())

    def with_details(self, rows: Any) -> Any:
        return rows.select_related("client", "started_by").defer("client__bsn_index", "client__bsn_sealed")

    def columns(self) -> Sequence[Column]:
        return COLUMNS

    def defaults(self) -> Mapping[str, str]:
        return {"state": IntakeState.OPEN.value}

    def shown(self, keys: Sequence[int], purpose: str) -> None:
        clients = Intake.objects.filter(pk__in=keys).values_list("client", flat=True)
        record(self.request, clients=clients, purpose=purpose, fields="intake")

    def context(self, *arguments: Any) -> dict[str, Any]:
        year = timezone.localdate().year
        finished = self.everybody().filter(state=IntakeState.FINISHED, ended_on__year=year)
        asked = finished.aggregate(
            finished=Count("pk"),
            without=Count("pk", filter=~Q(financial_plan=FinancialPlan.YES)),
            referred=Count("pk", filter=Q(referred_to_fsp=True)),
        )
        return {**super().context(*arguments), "caption": _("Intakes"), "year": year, "asked": asked}
