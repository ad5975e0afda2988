"""What an import of benefits says of placements: possible outflow, and benefits that return after work."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import ngettext

from clients.models import BenefitSpell
from clients.querysets import BenefitSpellQuerySet
from imports.effects import Effect, Told
from imports.registry import register_effect
from placements.models import Placement

BENEFITS = frozenset({"benefits"})


class PossibleOutflow(Effect):
    """A benefit ends while a placement runs on: what the figures of outflow hope for."""

    code = "possible-outflow"
    kinds = BENEFITS

    def find(self, import_id: int) -> Told:
        ended = BenefitSpell.objects.ended_by(import_id)
        working = Placement.objects.filter(
            Q(end__isnull=True) | Q(end__gt=OuterRef("end")),
            client=OuterRef("client"),
            cancelled=False,
            start__lte=OuterRef("end"),
        )
        return _told(ended, ended.filter(Exists(working)))

    def sentence(self, told: Told) -> str:
        words = ngettext(
            "%(count)s of the %(of)s client whose benefit ends has a placement that runs on.",
            "%(count)s of the %(of)s clients whose benefit ends have a placement that runs on.",
            told.of,
        )
        return words % {"count": told.count, "of": told.of}


class Returned(Effect):
    """A benefit returns after a placement: the consultant who placed the client will want to know."""

    code = "returned"
    kinds = BENEFITS

    def find(self, import_id: int) -> Told:
        returned = BenefitSpell.objects.returned_by(import_id)
        placed = Placement.objects.filter(
            client=OuterRef("client"), cancelled=False, start__lt=OuterRef("start")
        )
        return _told(returned, returned.filter(Exists(placed)))

    def sentence(self, told: Told) -> str:
        words = ngettext(
            "%(count)s of the %(of)s client who returns to a benefit had a placement before.",
            "%(count)s of the %(of)s clients who return to a benefit had a placement before.",
            told.of,
        )
        return words % {"count": told.count, "of": told.of}


def _told(spells: BenefitSpellQuerySet, chosen: BenefitSpellQuerySet) -> Told:
    """The clients of the chosen spells, of all whose spells they are."""
    clients = sorted(set(chosen.values_list("client", flat=True)))
    return Told(len(clients), spells.order_by().values("client").distinct().count(), clients)


register_effect(PossibleOutflow(), Returned())
