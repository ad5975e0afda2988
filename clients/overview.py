"""What a client's page tells at once: who, where on the ladder, in which benefit, with whom."""

import datetime as dt
from dataclasses import dataclass

from clients.enums import Rung
from clients.models import (
    Assignment,
    BenefitSpell,
    Client,
    HandedOverClient,
    LadderSpell,
    ServiceSpell,
    TargetGroupSpell,
)
from clients.rules import age, holds_on, run_since, whole_months


@dataclass(frozen=True)
class Overview:
    """A client's spells, the latest first, and what follows from them on a day."""

    client: Client
    on: dt.date
    benefits: list[BenefitSpell]
    rungs: list[LadderSpell]
    services: list[ServiceSpell]
    assignments: list[Assignment]
    moves: list[HandedOverClient]
    groups: list[TargetGroupSpell]

    @property
    def age(self) -> int:
        return age(self.client.birth_date, self.on)

    @property
    def rung(self) -> LadderSpell | None:
        return next((spell for spell in self.rungs if holds_on(spell, self.on)), None)

    @property
    def distance(self) -> str:
        return str(Rung(self.rung.rung).distance) if self.rung else ""

    @property
    def benefit(self) -> BenefitSpell | None:
        """The benefit that speaks for the client: general before other, PW before IOAW before IOAZ."""
        held = [spell for spell in self.benefits if holds_on(spell, self.on)]
        order = sorted(held, key=lambda spell: (not spell.scheme.general_benefit, spell.scheme.order))
        return order[0] if order else None

    @property
    def benefit_since(self) -> dt.date | None:
        """The first day of the unbroken run of general benefit (METRICS.md, M3); of others, of the spell."""
        if self.benefit is None:
            return None
        if not self.benefit.scheme.general_benefit:
            return self.benefit.start
        return run_since([spell for spell in self.benefits if spell.scheme.general_benefit], self.on)

    @property
    def benefit_months(self) -> int | None:
        """Whole months of that run."""
        return whole_months(self.benefit_since, self.on) if self.benefit_since else None

    @property
    def service(self) -> ServiceSpell | None:
        return next((spell for spell in self.services if holds_on(spell, self.on)), None)

    @property
    def assignment(self) -> Assignment | None:
        return next((spell for spell in self.assignments if holds_on(spell, self.on)), None)

    @property
    def supporters(self) -> list[tuple[Assignment, HandedOverClient | None]]:
        """Who worked for the client, the latest first, with the hand-over by which it came about."""
        moved = {move.hand_over.day: move for move in self.moves}
        return [(spell, moved.get(spell.start)) for spell in self.assignments]

    @property
    def current_groups(self) -> list[TargetGroupSpell]:
        return [spell for spell in self.groups if holds_on(spell, self.on)]


def overview(client: Client, on: dt.date) -> Overview:
    """Everything is read whole: a client has few spells of each kind."""
    return Overview(
        client=client,
        on=on,
        benefits=list(client.benefit_spells.select_related("scheme", "end_reason").order_by("-start")),
        rungs=list(client.ladder_spells.select_related("diagnosis__module").order_by("-start")),
        services=list(client.service_spells.select_related("end_reason").order_by("-start")),
        assignments=list(client.assignments.select_related("consultant", "team").order_by("-start")),
        moves=list(client.hand_overs.filter(taken_back=False).select_related("hand_over")),
        groups=list(client.target_group_spells.select_related("group").order_by("-start")),
    )
