"""What is known on a day: nothing that begins later, and no end that comes later."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from wsp.demo.lives import BenefitSpell, Life, Placement, ServiceSpell

Period = TypeVar("Period", BenefitSpell, Placement)


def cut(lives: Iterable[Life], day: date) -> list[Life]:
    """The lives as known on ``day``; those that have not come into view yet are left out."""
    known = (
        replace(
            life,
            benefits=[opened(spell, day) for spell in life.benefits if spell.start <= day],
            services=[
                ServiceSpell(spell.start, None if spell.end is None or spell.end > day else spell.end)
                for spell in life.services
                if spell.start <= day
            ],
            rungs=[step for step in life.rungs if step.start <= day],
            placements=[opened(placement, day) for placement in life.placements if placement.start <= day],
            profiles=[profile for profile in life.profiles if profile.day <= day],
        )
        for life in lives
    )
    return [life for life in known if life.benefits or life.services]


def opened(period: Period, day: date) -> Period:
    """The period as known on ``day``: still open where its end lies later."""
    if period.end is None or period.end <= day:
        return period
    return replace(period, end=None, reason="")
