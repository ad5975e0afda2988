"""Codes of a code list with validity: what a row says must have been valid on its own day, not on today's."""

from django.apps import apps
from django.db.models import Q
from django.utils.translation import gettext_noop

from imports.kinds import Check
from imports.staged import Staged


def outdated(staged: Staged, model: str, field: str, *, day: str, code: str) -> list[Check]:
    """Rows whose code was not valid on `day`, which is SQL over `r`; asked only of lists with such dates."""
    codes = apps.get_model(model)
    if not codes.objects.filter(Q(start__isnull=False) | Q(end__isnull=False)).exists():
        return []
    several = next(column for column in staged.columns if column.field == field).type == "text[]"
    return [
        Check(
            code=code,
            column=staged.names[field],
            message=gettext_noop(
                "“%(value)s” was not valid on that day. Correct it, or have its dates corrected."
            ),
            with_params=True,
            sql=f"""
                SELECT r.line, jsonb_build_object('value', min(k.code)) AS params FROM {staged.rows} r
                JOIN "{codes._meta.db_table}" k ON k.code = {f"ANY (r.{field})" if several else f"r.{field}"}
                WHERE {day} < k.start OR {day} > k."end" GROUP BY r.line
            """,
        )
    ]
