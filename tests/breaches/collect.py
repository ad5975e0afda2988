from collections.abc import Callable, Iterator
from typing import Any

from django.apps import apps
from django.db import models

Breach = Callable[[], models.Model]

HOUSE = (
    "targets",
    "sroi",
    "placements",
    "guidance",
    "employers",
    "budget",
    "clients",
    "imports",
    "accounts",
    "audit",
    "core",
)


def house_models() -> list[type[models.Model]]:
    """The models of this code, without the event tables that their history makes."""
    return [
        model
        for label in HOUSE
        for model in apps.get_app_config(label).get_models()
        if not hasattr(model, "pgh_tracked_model")
    ]


def constraints() -> Iterator[tuple[type[models.Model], models.BaseConstraint]]:
    for model in house_models():
        for constraint in model._meta.constraints:
            yield model, constraint


def changed(row: models.Model, **values: Any) -> models.Model:
    """The saved row with other values, not saved."""
    for name, value in values.items():
        setattr(row, name, value)
    return row
