"""Funds, posts and the policy of the budget, which the administrator keeps."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from budget.models import BudgetPolicy, Fund, Post
from clients.enums import Rung
from clients.models import Scheme, TargetGroup
from core.administration.registry import Group, Table, register_table


def schemes() -> Iterator[tuple[str, str]]:
    return ((scheme.code, scheme.label) for scheme in Scheme.objects.all())


def target_groups() -> Iterator[tuple[str, str]]:
    return ((group.code, group.label) for group in TargetGroup.objects.all())


register_table(
    Table(model=Fund, group=Group.CODES, explanation=_("Where the money of the budget comes from."))
)
register_table(
    Table(
        model=Post,
        group=Group.CODES,
        explanation=_("What the money of the budget is for, and for whom it may be spent."),
        key=("name",),
        choices={
            "schemes": schemes,
            "rungs": lambda: Rung.choices,
            "target_groups": target_groups,
        },
    )
)
register_table(
    Table(
        model=BudgetPolicy,
        group=Group.POLICIES,
        explanation=_("How money for everybody is shared between the rungs, and what is worth a remark."),
        key=("start",),
        series=(),
    )
)
