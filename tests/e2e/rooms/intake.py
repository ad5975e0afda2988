"""An intake in progress and one that has ended, of clients of Alice."""

from typing import NamedTuple

from guidance.models import Intake
from tests.e2e.world import World
from tests.factories import IntakeFactory, IntakePageFactory, ObstacleFactory


class Intakes(NamedTuple):
    open: Intake
    ended: Intake


def build(world: World) -> Intakes:
    alice = world.people["alice"]
    running = IntakeFactory(client=world.clients[5], started_by=alice)
    ended = IntakeFactory(client=world.clients[2], started_by=alice, finished=True)
    typed = {"target_groups": ["statushouder"], "phone": ["0612345678"]}
    IntakePageFactory(intake=running, step="contact", saved_by=alice, typed=typed)
    IntakePageFactory(intake=ended, step="work", saved_by=alice)
    ObstacleFactory(client=world.clients[2])
    return Intakes(running, ended)
