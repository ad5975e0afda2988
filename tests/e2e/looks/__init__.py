"""For every page: who looks at it, and where. One file per room, each with its own `LOOKS`."""

from importlib import import_module
from pkgutil import iter_modules

from tests.e2e.looks.look import Look


def looks() -> dict[str, Look]:
    """All looks by the full name of the page."""
    found: dict[str, Look] = {}
    for module in iter_modules(__path__):
        found.update(getattr(import_module(f"{__name__}.{module.name}"), "LOOKS", {}))
    return found
