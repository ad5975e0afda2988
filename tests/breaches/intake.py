import datetime as dt

from tests.breaches.clients import BEFORE_1900
from tests.breaches.collect import Breach, changed
from tests.factories import (
    ClientFactory,
    IntakeFactory,
    IntakePageFactory,
    LifeAreaFactory,
    ObstacleFactory,
)


def second_open_intake() -> object:
    first = IntakeFactory()
    return changed(IntakeFactory(), client=first.client)


def page_twice() -> object:
    first = IntakePageFactory()
    return changed(IntakePageFactory(intake=first.intake, step="money"), step=first.step)


def obstacle_twice() -> object:
    client = ClientFactory()
    first = ObstacleFactory(client=client, end=dt.date(2020, 3, 31))
    return changed(ObstacleFactory(client=client, start=dt.date(2020, 4, 1)), start=first.end)


BREACHES: dict[str, Breach] = {
    "intake_open_once": second_open_intake,
    "intake_state_known": lambda: changed(IntakeFactory(finished=True), state="klaar"),
    "intake_ends_with_its_day": lambda: changed(IntakeFactory(), ended_on=dt.date(2020, 6, 2)),
    "intake_finished_with_the_question": lambda: changed(IntakeFactory(finished=True), financial_plan=""),
    "intake_stopped_with_reason": lambda: changed(IntakeFactory(stopped=True), stop_reason=""),
    "intake_page_once": page_twice,
    "lifearea_validity_in_order": lambda: changed(
        LifeAreaFactory(start=dt.date(2020, 1, 1)), end=BEFORE_1900
    ),
    "obstacle_in_order": lambda: changed(ObstacleFactory(), end=BEFORE_1900),
    "obstacles_apart": obstacle_twice,
    "obstacle_help_known": lambda: changed(ObstacleFactory(), help="soms"),
}
