"""The code list and the policy of this room that the administrator keeps; tables have a page of their own."""

from django.utils.translation import gettext_lazy as _

from core.administration.registry import Group, Table, register_table
from sroi.enums import ContractKind
from sroi.models import BuildingBlock, SroiPolicy

register_table(
    Table(
        model=BuildingBlock,
        group=Group.CODES,
        explanation=_("Kinds of contributions. What each is worth stands in the tables of building blocks."),
    )
)
register_table(
    Table(
        model=SroiPolicy,
        group=Group.POLICIES,
        explanation=_("Which contracts owe social return, how much, and when one is at risk."),
        key=("start",),
        series=(),
        choices={"contract_kinds": lambda: ContractKind.choices},
    )
)
