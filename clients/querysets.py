"""Verbs on clients and their spells: `visible_to` first, `with_x` annotates x."""

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Case, Exists, F, FilteredRelation, Func, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, Right

from clients.enums import GrantScope
from core.names import NamedQuerySet
from core.periods import PeriodQuerySet
from core.sealing import blind_index
from imports.models import Change

if TYPE_CHECKING:
    from accounts.models import User


# A number with or without the country's own beginning ends in the same digits.
PHONE_DIGITS = 9


def phone_digits() -> Right:
    """The last digits of a telephone number, however it is written."""
    digits = Func("phone", Value(r"\D"), Value(""), Value("g"), function="regexp_replace")
    return Right(digits, PHONE_DIGITS, output_field=models.TextField())


def longest_without_contact() -> Coalesce:
    """A day to sort by: of who was never spoken to, one before all others."""
    return Coalesce("last_contact_on", Value(dt.date.min), output_field=models.DateField())


class ClientQuerySet(NamedQuerySet):
    def visible_to(self, user: "User", on: dt.date) -> Self:
        """Clients whose file this person may open on that day: by assignment, team or grant, nothing else."""
        if not user.has_perm("clients.view_client"):
            return self.none()
        mine = Q(consultant=user) | (Q(team=user.team_id) if user.team_id else Q())
        given = Q(user=user) | (Q(team=user.team_id) if user.team_id else Q())
        # One set of keys, small beside all clients: the database starts from it, and sorts only these.
        assigned = _all_spells("Assignment").active_on(on).filter(mine).order_by().values("client")
        opened = _all_spells("Grant").active_on(on).filter(given, scope__in=GrantScope.opening_the_file())
        return self.filter(pk__in=assigned.union(opened.order_by().values("client")))

    def to_hand_over_by(self, user: "User", on: dt.date) -> Self:
        """Clients that this person may give to somebody else: one's own, or those of the team one leads."""
        mine = Q(consultant=user)
        if user.team_id and user.has_perm("clients.hand_over_team"):
            mine |= Q(team=user.team_id)
        assigned = _all_spells("Assignment").active_on(on).filter(mine)
        return self.filter(pk__in=assigned.order_by().values("client"))

    def in_pool(self, on: dt.date) -> Self:
        """Clients without an assignment: every consultant sees name, birth date and client number.

        The stored ones first, and who is assigned from a later day on: few among many.
        """
        stored: Any = apps.get_model("clients", "Unassigned").objects
        later = _all_spells("Assignment").filter(start__gt=on)
        near = stored.values("client").union(later.values("client"), all=True)
        return self.filter(~Exists(_spells("Assignment").active_on(on)), pk__in=near)

    def with_bsn(self, bsn: str) -> Self:
        """The client with this whole BSN (nine digits)."""
        return self.filter(bsn_index=blind_index(bsn))

    def with_rung(self, on: dt.date) -> Self:
        held = FilteredRelation("ladder_spells", condition=_holds("ladder_spells", on))
        return self.annotate(held_rung=held).annotate(rung=F("held_rung__rung"))

    def with_consultant(self, on: dt.date) -> Self:
        """The consultant's key and name, and the team's: of the assignment that holds."""
        held = FilteredRelation("assignments", condition=_holds("assignments", on))
        return self.annotate(held_assignment=held).annotate(
            consultant_id=F("held_assignment__consultant"),
            consultant_first_name=F("held_assignment__consultant__first_name"),
            consultant_last_name=F("held_assignment__consultant__last_name"),
            team_id=F("held_assignment__team"),
            team_name=F("held_assignment__team__name"),
        )

    def with_benefit(self, on: dt.date) -> Self:
        """The scheme of general benefit that speaks for the client, and the first day of the unbroken run.

        As METRICS.md, M3: schemes that touch or overlap make one run, PW goes before IOAW before IOAZ. A run
        begins with a spell that no other one touches from before; the latest such start holds.
        """
        general = _spells("BenefitSpell").filter(scheme__general_benefit=True)
        held = general.active_on(on).order_by("scheme__order", "scheme")
        joined = _all_spells("BenefitSpell").filter(
            scheme__general_benefit=True,
            client=OuterRef("client"),
            start__lt=OuterRef("start"),
        )
        touching = joined.filter(
            Q(end__isnull=True) | Q(end__gte=OuterRef("start") - Value(dt.timedelta(days=1)))
        )
        beginnings = general.started_by(on).filter(~Exists(touching)).order_by("-start")
        return self.annotate(
            scheme=Subquery(held.values("scheme")[:1]),
            benefit_since=Case(
                When(Exists(held), then=Subquery(beginnings.values("start")[:1])),
                output_field=models.DateField(),
            ),
        )

    def with_benefit_since(self, after: dt.date | None, until: dt.date, on: dt.date) -> Self:
        """Clients whose unbroken run of benefit began after one day (None: ever) and up to another."""
        found: Any = self.with_benefit(on)
        found = found.filter(benefit_since__lte=until)
        return found.filter(benefit_since__gt=after) if after else found

    def with_service(self, on: dt.date) -> Self:
        held = FilteredRelation("service_spells", condition=_holds("service_spells", on))
        return self.annotate(held_service=held).annotate(served_since=F("held_service__start"))

    def with_target_groups(self, on: dt.date) -> Self:
        """The codes of the target groups that the client belongs to."""
        held = _spells("TargetGroupSpell").active_on(on)
        return self.annotate(target_groups=ArraySubquery(held.order_by("group__order").values("group")))

    def in_file(self, on: dt.date) -> Self:
        """Clients with general benefit or in service on that day (METRICS.md, Conventions)."""
        receiving = _spells("BenefitSpell").active_on(on).filter(scheme__general_benefit=True)
        return self.filter(Exists(receiving) | Exists(_spells("ServiceSpell").active_on(on)))

    def out_of_file(self, on: dt.date) -> Self:
        receiving = _spells("BenefitSpell").active_on(on).filter(scheme__general_benefit=True)
        return self.filter(~Exists(receiving), ~Exists(_spells("ServiceSpell").active_on(on)))

    def on_rung(self, rung: int | None, on: dt.date) -> Self:
        """Clients on this rung; None: on none."""
        held = _spells("LadderSpell").active_on(on)
        return self.filter(~Exists(held) if rung is None else Exists(held.filter(rung=rung)))

    def on_one_of(self, rungs: Iterable[int], on: dt.date) -> Self:
        """Clients on one of these rungs."""
        return self.filter(Exists(_spells("LadderSpell").active_on(on).filter(rung__in=list(rungs))))

    def with_scheme(self, scheme: Any, on: dt.date) -> Self:
        return self.filter(Exists(_spells("BenefitSpell").active_on(on).filter(scheme=scheme)))

    def in_target_group(self, group: Any, on: dt.date) -> Self:
        return self.filter(Exists(_spells("TargetGroupSpell").active_on(on).filter(group=group)))

    def assigned_on(self, on: dt.date, **to: Any) -> Self:
        """Clients assigned on that day: `consultant=` or `team=`."""
        return self.filter(Exists(_spells("Assignment").active_on(on).filter(**to)))

    def named(self, words: str) -> Self:
        """Clients in whose name each of these words stands, wherever; or with this whole client number."""
        if words.isascii() and words.isdigit():
            return self.filter(number=int(words[:18]))
        return self.with_words(words)


def _holds(spells: str, on: dt.date) -> Q:
    """The spells of a relation that hold on a day; no two of one client do, so a join adds no rows."""
    last = Q((f"{spells}__end__isnull", True)) | Q((f"{spells}__end__gte", on))
    return Q((f"{spells}__start__lte", on)) & last


def _spells(model_name: str) -> PeriodQuerySet:
    """The spells of the outer query's client."""
    return _all_spells(model_name).filter(client=OuterRef("pk"))


def _all_spells(model_name: str) -> PeriodQuerySet:
    model: Any = apps.get_model("clients", model_name)
    spells: PeriodQuerySet = model.objects.order_by()
    return spells


class BenefitSpellQuerySet(PeriodQuerySet):
    """Besides the verbs of periods: spells that an import was the last to change, and how, by its journal."""

    def ended_by(self, import_id: int) -> Self:
        """Spells that this import gave their last day."""
        ended = _changes(import_id).filter(Q(old__isnull=True) | Q(old__end=None))
        return self.filter(source=import_id, end__isnull=False, pk__in=ended.values("row_id"))

    def returned_by(self, import_id: int) -> Self:
        """Spells that this import opened again, or began after days without any benefit.

        A first benefit is no return, and neither is one that goes on from another scheme.
        """
        changes = _changes(import_id)
        reopened = changes.filter(~Q(old__end=None), old__isnull=False)
        begun = changes.filter(old__isnull=True)
        before = _all_spells("BenefitSpell").filter(client=OuterRef("client"), start__lt=OuterRef("start"))
        day_before = OuterRef("start") - dt.timedelta(days=1)
        just_before = before.filter(Q(end__isnull=True) | Q(end__gte=day_before))
        # As sets, each found once: asked of every spell they took longer than the writing of its row.
        again = _all_spells("BenefitSpell").filter(
            Exists(before), ~Exists(just_before), source=import_id, pk__in=begun.values("row_id")
        )
        found = Q(pk__in=reopened.values("row_id")) | Q(pk__in=again.values("pk"))
        return self.filter(found, source=import_id, end__isnull=True)


def _changes(import_id: int) -> "models.QuerySet[Change]":
    """What an import did to spells of benefits."""
    return Change.objects.filter(import_id=import_id, table="clients_benefitspell")
