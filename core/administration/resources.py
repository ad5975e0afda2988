"""A table as a file, both ways: django-import-export resources with the words that people here write."""

import datetime as dt
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from import_export.fields import Field
from import_export.resources import Diff, ModelResource, modelresource_factory
from import_export.widgets import ForeignKeyWidget, Widget

from core.administration.registry import Table
from core.day_field import FORMATS

YES, NO = "ja", "nee"
TRUE_WORDS = {YES, "yes", "true", "1"}
FALSE_WORDS = {NO, "no", "false", "0", ""}


class DayWidget(Widget):
    """A day as it is typed here; written as 2026-11-02."""

    def clean(self, value: Any, row: Any = None, **options: Any) -> dt.date | None:
        if isinstance(value, dt.datetime):
            return value.date()
        text = str(value or "").strip()
        for form in FORMATS if text else ():
            try:
                return dt.datetime.strptime(text, form).date()  # noqa: DTZ007 - a day, no moment
            except ValueError:
                continue
        if text:
            raise ValueError(_("“%(text)s” is no day. Write 02-11-2026.") % {"text": text})
        return None

    def render(self, value: Any, obj: Any = None, **options: Any) -> str:
        return value.isoformat() if value else ""


class RelatedWidget(ForeignKeyWidget):
    """Another row, by the field that people know it by."""

    def clean(self, value: Any, row: Any = None, **options: Any) -> Any:
        try:
            return super().clean(value, row, **options)
        except ObjectDoesNotExist as error:
            raise ValueError(_("“%(text)s” is not known here.") % {"text": value}) from error


class YesNoWidget(Widget):
    def clean(self, value: Any, row: Any = None, **options: Any) -> bool:
        word = str("" if value is None else value).strip().lower()
        if word not in TRUE_WORDS | FALSE_WORDS:
            raise ValueError(_("“%(text)s” is neither ja nor nee.") % {"text": word})
        return word in TRUE_WORDS

    def render(self, value: Any, obj: Any = None, **options: Any) -> str:
        return YES if value else NO


class ListWidget(Widget):
    """Several values in one cell, with commas between them."""

    def __init__(self, values: "models.Field[Any, Any]") -> None:
        super().__init__()
        self.values = values

    def clean(self, value: Any, row: Any = None, **options: Any) -> list[Any]:
        parts = [part.strip() for part in str("" if value is None else value).split(",")]
        return [self.values.to_python(part) for part in parts if part]

    def render(self, value: Any, obj: Any = None, **options: Any) -> str:
        return ",".join(str(one) for one in value or [])


class TextWidget(Widget):
    """Anything else as its field reads it; an empty cell is empty."""

    def __init__(self, field: "models.Field[Any, Any]") -> None:
        super().__init__()
        self.field = field

    def clean(self, value: Any, row: Any = None, **options: Any) -> Any:
        text = str("" if value is None else value).strip()
        return self.field.to_python(text) if text or not self.field.null else None

    def render(self, value: Any, obj: Any = None, **options: Any) -> str:
        return "" if value is None else str(value)


class Differences(Diff):
    """The values of a row before and after, for our own page; the library's own would be mark-up."""

    def as_html(self) -> list[tuple[str, str]]:
        before = [""] * len(self.right) if self.new else self.left
        return [(str(old), str(new)) for old, new in zip(before, self.right, strict=True)]


class RowResource(ModelResource):
    """Rows are known by the table's key, and each is judged by the rules of its model."""

    @classmethod
    def get_diff_class(cls) -> type[Diff]:
        return Differences

    @cached_property
    def column_names(self) -> list[str]:
        return [field.column_name for field in self.get_import_fields()]


def resource_of(
    model: type[models.Model],
    *,
    key: tuple[str, ...],
    names: list[str],
    base: type[RowResource] = RowResource,
    **fields: Field,
) -> type[RowResource]:
    """A resource with these columns of a model; `fields` replaces what a column makes of itself."""
    columns = {name: fields.get(name) or _column(model._meta.get_field(name)) for name in names}
    options = {
        "fields": names,
        "import_id_fields": key,
        "skip_unchanged": True,
        "report_skipped": True,
        "clean_model_instances": True,
        "use_transactions": True,
    }
    made: type[RowResource] = modelresource_factory(
        model, resource_class=base, meta_options=options, custom_fields=columns
    )
    return made


def table_resource(table: Table) -> RowResource:
    return resource_of(table.model, key=table.key, names=[field.name for field in table.fields])()


def _column(field: Any) -> Field:
    attribute = field.attname if field.is_relation else field.name
    return Field(attribute=attribute, column_name=field.name, widget=_widget(field))


def _widget(field: Any) -> Widget:
    if isinstance(field, models.ForeignKey):
        return RelatedWidget(field.related_model, key_is_id=True)
    if isinstance(field, ArrayField):
        return ListWidget(field.base_field)
    if isinstance(field, models.DateField):
        return DayWidget()
    if isinstance(field, models.BooleanField):
        return YesNoWidget()
    return TextWidget(field)
