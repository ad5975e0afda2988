"""A target that has not begun, which can still be taken back."""

import datetime as dt

from targets.models import Target
from tests.e2e.world import World


def build(world: World) -> Target:
    return Target.objects.create(
        metric="outflow.sustained", start=dt.date(2090, 1, 1), value=1, source_text="Kadernota"
    )
