"""What the lists need: filters that somebody keeps."""

from typing import Any

from accounts.models import SavedFilter
from tests.factories import SavedFilterFactory


def build(world: Any) -> SavedFilter:
    alice = world.people["alice"]
    SavedFilterFactory(user=None, team=alice.team, name="Wacht op diagnose", query="rung=3")
    return SavedFilterFactory(user=alice, name="Bijna aan het werk", query="rung=4&consultant=all")
