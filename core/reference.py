"""Reference data: code lists and policies from fixtures/, one readable file for each list.

A file names its model, the fields that identify a row, and the rows. Loading writes only what differs and
deletes nothing: a code that was used once stays. A row that a person changed stays as that person left it;
the history, which names the user of every change, is how we know. A row names another one by its key or,
where that says nothing, by its fields.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection, models

from core.history import acting

LOCK = 7_436_020


@dataclass(frozen=True)
class ReferenceList:
    """One file of fixtures/."""

    name: str
    model: type[models.Model]
    key: tuple[str, ...]
    rows: list[dict[str, Any]]

    @classmethod
    def read(cls, path: Path) -> "ReferenceList":
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        return cls(path.stem, apps.get_model(content["model"]), tuple(content["key"]), content["rows"])

    def identity(self, row: models.Model) -> tuple[Any, ...]:
        return tuple(getattr(row, name) for name in self.key)

    def instances(self) -> list[models.Model]:
        """The rows of the file as unsaved objects; raises ValidationError with the file's name."""
        return [self._instance(row) for row in self.rows]

    def _instance(self, row: dict[str, Any]) -> models.Model:
        instance = self.model()
        try:
            for name, value in row.items():
                field = _field(instance, name)
                refers = field.is_relation and isinstance(value, dict)
                known = _key_of_related(field, value) if refers else value
                setattr(instance, _attribute(instance, name), field.to_python(known))
            instance.clean_fields()
        except ValidationError as error:
            raise ValidationError(
                [f"{self.name}.toml, {row}: {message}" for message in error.messages]
            ) from error
        return instance


@dataclass
class Outcome:
    """What loading one list did, in numbers of rows."""

    name: str
    new: int = 0
    changed: int = 0
    kept: list[str] = field(default_factory=list)


def reference_lists(folders: Iterable[Path]) -> list[ReferenceList]:
    return [ReferenceList.read(path) for folder in folders for path in sorted(folder.glob("*.toml"))]


def load_reference(lists: Iterable[ReferenceList]) -> list[Outcome]:
    """Bring the stored lists up to date with the files, all in one transaction."""
    with acting(None, "reference data", command="load_reference"):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        return [_load(wanted) for wanted in lists]


def _load(wanted: ReferenceList) -> Outcome:
    stored = {wanted.identity(row): row for row in wanted.model._default_manager.all()}
    by_person = _changed_by_a_person(wanted.model)
    outcome = Outcome(wanted.name)
    new, changed, names = [], [], set()
    for row, instance in zip(wanted.rows, wanted.instances(), strict=True):
        existing = stored.get(wanted.identity(instance))
        if existing is None:
            new.append(instance)
            continue
        different = _differences(existing, instance, row)
        if different and existing.pk in by_person:
            outcome.kept.append(str(existing))
        elif different:
            names |= different
            changed.append(_with_values(existing, instance, different))
    wanted.model._default_manager.bulk_create(new)
    if changed:
        wanted.model._default_manager.bulk_update(changed, sorted(names))
    outcome.new, outcome.changed = len(new), len(changed)
    return outcome


def _differences(existing: models.Model, instance: models.Model, row: dict[str, Any]) -> set[str]:
    """Names of the file's fields whose stored value differs."""
    return {name for name in row if _value(existing, name) != _value(instance, name)}


def _with_values(existing: models.Model, instance: models.Model, names: set[str]) -> models.Model:
    for name in names:
        setattr(existing, _attribute(existing, name), _value(instance, name))
    return existing


def _value(row: models.Model, name: str) -> Any:
    return getattr(row, _attribute(row, name))


def _key_of_related(field: "models.Field[Any, Any]", fields: dict[str, Any]) -> Any:
    """The key of the other row that a row refers to by its fields: `post = { name = "…" }`."""
    related: Any = field.related_model
    found = related._default_manager.filter(**fields).values_list("pk", flat=True).first()
    if found is None:
        raise ValidationError(f"There is no {related._meta.label} with {fields}.")
    return found


def _attribute(row: models.Model, name: str) -> str:
    """The attribute that holds a field's own value: a foreign key's is the key of the other row."""
    return _field(row, name).attname


def _field(row: models.Model, name: str) -> "models.Field[Any, Any]":
    field = row._meta.get_field(name)
    assert isinstance(field, models.Field), f"{name} is not a column."
    return field


def _changed_by_a_person(model: type[models.Model]) -> set[Any]:
    """Keys of rows with a change in their history that names a user."""
    events = getattr(model, "pgh_event_model", None)
    if events is None:
        return set()
    return set(
        events._default_manager.filter(pgh_context__metadata__user__isnull=False)
        .exclude(pgh_context__metadata__user=None)
        .values_list("pgh_obj_id", flat=True)
    )
