"""In which category a commitment falls, and whether the post may be spent on a client."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from budget.enums import Category
from budget.models import Post
from budget.rules import band_of_rung
from clients.models import BenefitSpell, Client, TargetGroupSpell


def category_for(
    *, post: Post, client: Client | None, on: dt.date, chosen: Category | None = None
) -> Category:
    """The fund's own band; else that of the client's rung on the day; for no client in particular the chosen
    one, or everybody.

    A client without a rung or without general benefit falls under everybody (METRICS.md, M8).
    """
    if post.fund.band:
        return Category(post.fund.band)
    if client is None:
        return chosen or Category.ALL
    facts = _facts(client, on)
    return band_of_rung(facts.rung if facts.in_benefit else None)  # type: ignore[attr-defined]


def check_eligible(*, post: Post, client: Client | None, on: dt.date) -> None:
    """Raises ValidationError with every rule of the post that the client does not meet on the day."""
    if client is None or not post.asks_something:
        return
    refusals = [text for met, text in _rules(post, client, on) if not met]
    if refusals:
        raise ValidationError([ValidationError(text, code="not_eligible") for text in refusals])


def _rules(post: Post, client: Client, on: dt.date) -> list[tuple[bool, str]]:
    """Each rule of the post: whether it is met, and what is said where it is not."""
    facts = _facts(client, on)
    since, rung = facts.benefit_since, facts.rung  # type: ignore[attr-defined]
    schemes = BenefitSpell.objects.filter(client=client, scheme__in=post.schemes).active_on(on)
    groups = TargetGroupSpell.objects.filter(client=client, group__in=post.target_groups).active_on(on)
    rules = []
    if post.inflow_from:
        met = since is not None and since >= post.inflow_from
        rules.append(
            (
                met,
                _("This post is for who came into benefit on %(day)s or later.")
                % {"day": f"{post.inflow_from:%d-%m-%Y}"},
            )
        )
    if post.schemes:
        rules.append(
            (
                schemes.exists(),
                _("This post is for who receives %(schemes)s.") % {"schemes": ", ".join(post.schemes)},
            )
        )
    if post.rungs:
        named = ", ".join(map(str, post.rungs))
        rules.append((rung in post.rungs, _("This post is for rungs %(rungs)s.") % {"rungs": named}))
    if post.target_groups:
        rules.append(
            (
                groups.exists(),
                _("This post is for the target groups %(groups)s.")
                % {"groups": ", ".join(post.target_groups)},
            )
        )
    return rules


def _facts(client: Client, on: dt.date) -> Client:
    general = BenefitSpell.objects.active_on(on).filter(client=OuterRef("pk"), scheme__general_benefit=True)
    found = Client.objects.with_rung(on).with_benefit(on).annotate(in_benefit=Exists(general.order_by()))
    return found.only("pk").get(pk=client.pk)
