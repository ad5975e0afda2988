"""The code lists and the policy of this room that the administrator keeps."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from clients.enums import Rung
from core.administration.registry import Group, Table, register_table
from placements.models import PlacementEndReason, PlacementKind, PlacementPolicy


def kinds() -> Iterator[tuple[str, str]]:
    return ((kind.code, kind.label) for kind in PlacementKind.objects.all())


for model, explanation in (
    (PlacementKind, _("What a placement can be. The policy says which of them count.")),
    (PlacementEndReason, _("Why a placement ends.")),
):
    register_table(Table(model=model, group=Group.CODES, explanation=explanation))
register_table(
    Table(
        model=PlacementPolicy,
        group=Group.POLICIES,
        explanation=_("Which placements count for the target, and when they are sustained."),
        key=("start",),
        series=(),
        choices={"counted_kinds": kinds, "counted_rungs": lambda: Rung.choices},
    )
)
