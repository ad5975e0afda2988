"""The kinds of files, filled by each app in `AppConfig.ready`."""

from django.utils.translation import gettext_noop

from imports.kinds import Kind
from imports.problems import FileRefusedError

_kinds: dict[str, Kind] = {}


def register(*kinds: Kind) -> None:
    for kind in kinds:
        _kinds[kind.code] = kind


def kind_of(code: str) -> Kind:
    if code not in _kinds:
        raise FileRefusedError(
            "kind_unknown",
            gettext_noop("“%(kind)s” is not a kind of file. Choose one of: %(kinds)s."),
            kind=code,
            kinds=", ".join(_kinds),
        )
    return _kinds[code]


def kinds() -> tuple[Kind, ...]:
    return tuple(_kinds.values())
