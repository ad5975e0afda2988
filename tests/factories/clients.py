import datetime as dt
from typing import Any

import factory
from factory.django import DjangoModelFactory

from clients.enums import ExitKind, GrantScope, HalloWerkStatus
from clients.models import (
    Assignment,
    BenefitEndReason,
    BenefitSpell,
    Client,
    Grant,
    HalloWerkConsent,
    HalloWerkProfile,
    LadderSpell,
    Scheme,
    ServiceEndReason,
    ServiceSpell,
    TargetGroup,
    TargetGroupSpell,
)
from core.sealing import blind_index, seal
from tests.factories.accounts import UserFactory
from tests.factories.numbers import bsn_in_test_range

LONG_AGO = dt.date(2015, 1, 1)
GENERAL_SCHEMES = {"PW": "PW", "IOAW": "IOAW/Z", "IOAZ": "IOAW/Z"}
OTHER_EXITS = frozenset({"overleden", "verhuisd", "pensioen", "detentie"})


class CodeFactory(DjangoModelFactory):
    """A row of a code list; the row that is there already, when it is."""

    class Meta:
        abstract = True
        django_get_or_create = ("code",)

    label_nl = factory.LazyAttribute(lambda code: code.code.capitalize())
    label_en = factory.LazyAttribute(lambda code: code.code.capitalize())


class SchemeFactory(CodeFactory):
    class Meta:
        model = Scheme

    code = "PW"
    general_benefit = factory.LazyAttribute(lambda scheme: scheme.code in GENERAL_SCHEMES)
    stock_group = factory.LazyAttribute(lambda scheme: GENERAL_SCHEMES.get(scheme.code, ""))


class BenefitEndReasonFactory(CodeFactory):
    class Meta:
        model = BenefitEndReason

    code = "werk"
    exit_kind = factory.LazyAttribute(
        lambda reason: ExitKind.OTHER_EXIT if reason.code in OTHER_EXITS else ExitKind.WORK_OR_CHOICE
    )


class ServiceEndReasonFactory(CodeFactory):
    class Meta:
        model = ServiceEndReason

    code = "werk"


class TargetGroupFactory(CodeFactory):
    class Meta:
        model = TargetGroup

    code = "statushouder"


class ClientFactory(DjangoModelFactory):
    """A client, with what holds for them said in words of the field.

    `on_rung=4`, `in_benefit=True` (or a scheme's code), `left_benefit=day`, `served=True`,
    `assigned_to=alice`, `in_team=team`, `in_group="statushouder"`; each since 2015 or `…__since=day`.
    """

    class Meta:
        model = Client
        skip_postgeneration_save = True
        exclude = ("bsn",)

    bsn = factory.Sequence(bsn_in_test_range)
    bsn_index = factory.LazyAttribute(lambda client: blind_index(client.bsn))
    bsn_sealed = factory.LazyAttribute(lambda client: seal(client.bsn, client.bsn_index))
    surname = factory.Sequence(lambda number: f"Voorbeeld{number}")
    initials = "A.B."
    birth_date = dt.date(1985, 5, 17)

    @classmethod
    def _create(cls, model_class: type[Client], *args: Any, **kwargs: Any) -> Client:
        client = super()._create(model_class, *args, **kwargs)
        client.refresh_from_db(fields=["number"])
        return client

    @factory.post_generation
    def on_rung(self: Client, create: bool, rung: int | None, since: dt.date = LONG_AGO) -> None:
        if rung:
            LadderSpellFactory(client=self, rung=rung, start=since)

    @factory.post_generation
    def in_benefit(self: Client, create: bool, scheme: str | bool | None, since: dt.date = LONG_AGO) -> None:
        if scheme:
            BenefitSpellFactory(client=self, start=since, scheme__code="PW" if scheme is True else scheme)

    @factory.post_generation
    def left_benefit(
        self: Client, create: bool, last: dt.date | None, since: dt.date = LONG_AGO, reason: str = "werk"
    ) -> None:
        if last:
            BenefitSpellFactory(client=self, start=since, end=last, ended_by=reason)

    @factory.post_generation
    def served(self: Client, create: bool, served: bool | None, since: dt.date = LONG_AGO) -> None:
        if served:
            ServiceSpellFactory(client=self, start=since)

    @factory.post_generation
    def assigned_to(self: Client, create: bool, consultant: Any, since: dt.date = LONG_AGO) -> None:
        if consultant:
            AssignmentFactory(client=self, consultant=consultant, team=consultant.team, start=since)

    @factory.post_generation
    def in_team(self: Client, create: bool, team: Any, since: dt.date = LONG_AGO) -> None:
        if team:
            AssignmentFactory(client=self, consultant=None, team=team, start=since)

    @factory.post_generation
    def in_group(self: Client, create: bool, group: str | None, since: dt.date = LONG_AGO) -> None:
        if group:
            TargetGroupSpellFactory(client=self, group__code=group, start=since)


class SpellFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    client = factory.SubFactory(ClientFactory)
    start = LONG_AGO


class BenefitSpellFactory(SpellFactory):
    """`ended_by="verhuisd"` gives the end reason by its code."""

    class Meta:
        model = BenefitSpell

    class Params:
        ended_by: str | None = None

    scheme = factory.SubFactory(SchemeFactory)
    end_reason = factory.Maybe(
        "ended_by", factory.SubFactory(BenefitEndReasonFactory, code=factory.SelfAttribute("..ended_by"))
    )


class LadderSpellFactory(SpellFactory):
    class Meta:
        model = LadderSpell

    rung = 4


class ServiceSpellFactory(SpellFactory):
    class Meta:
        model = ServiceSpell


class TargetGroupSpellFactory(SpellFactory):
    class Meta:
        model = TargetGroupSpell

    group = factory.SubFactory(TargetGroupFactory)


class AssignmentFactory(SpellFactory):
    class Meta:
        model = Assignment

    consultant = factory.SubFactory(UserFactory, consultant=True)


class GrantFactory(SpellFactory):
    """Access to the file for one user; `scope` and `team` to vary it."""

    class Meta:
        model = Grant

    user = factory.SubFactory(UserFactory, job_coach=True)
    scope = GrantScope.FILE
    reason = "Begeleiding op het werk"


class HalloWerkProfileFactory(DjangoModelFactory):
    class Meta:
        model = HalloWerkProfile

    client = factory.SubFactory(ClientFactory)
    recorded_on = LONG_AGO
    status = HalloWerkStatus.GOOD


class HalloWerkConsentFactory(SpellFactory):
    class Meta:
        model = HalloWerkConsent
