"""The kinds of periods that a person adds and corrects: one form and one pair of services each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clients import services
from clients.forms import BenefitForm, RungForm, ServiceForm, SpellForm, TargetGroupForm
from clients.models import BenefitSpell, LadderSpell, ServiceSpell, TargetGroupSpell
from clients.models.spells import ImportedPeriod


@dataclass(frozen=True, kw_only=True)
class SpellKind:
    """`add_title` and `correct_title` are the headings of the form. `dated`: the services ask for the day."""

    model: type[ImportedPeriod]
    form: type[SpellForm]
    add_title: Promise
    correct_title: Promise
    add: Callable[..., Any] = services.add_spell
    correct: Callable[..., Any] = services.correct_spell
    dated: bool = False


SPELL_KINDS = {
    "benefit": SpellKind(
        model=BenefitSpell,
        form=BenefitForm,
        add_title=_("Add a benefit"),
        correct_title=_("Correct a benefit"),
    ),
    "rung": SpellKind(
        model=LadderSpell,
        form=RungForm,
        add_title=_("Put on another rung"),
        correct_title=_("Correct a rung"),
        add=services.set_rung,
        correct=services.correct_rung,
        dated=True,
    ),
    "service": SpellKind(
        model=ServiceSpell,
        form=ServiceForm,
        add_title=_("Take into service"),
        correct_title=_("Correct a period of service"),
    ),
    "group": SpellKind(
        model=TargetGroupSpell,
        form=TargetGroupForm,
        add_title=_("Add a target group"),
        correct_title=_("Correct a target group"),
    ),
}
