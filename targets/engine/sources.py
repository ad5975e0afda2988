"""What a run was made from: how far the data reach, and which policies held."""

import datetime as dt

from django.db import connection
from django.db.models import Max

from clients.models import BenefitSpell
from imports.enums import ImportState
from imports.models import Import
from placements.models import PlacementPolicy
from sroi.models import BlockTable, BlockValue, SroiPolicy
from targets.models import MetricPolicy


def complete_to(as_of: dt.date) -> dt.date | None:
    """The day up to which benefit data are there, at most `as_of`; None before the first file.

    That is the latest reference date of a benefit file that stands, and where files name none (or an older
    one) the latest start that a file brought: a file that knows of a start on a day reaches that day.
    """
    files = Import.objects.filter(kind="benefits", state=ImportState.COMMITTED)
    reference = files.aggregate(latest=Max("reference_date"))["latest"]
    brought = BenefitSpell.objects.started_by(as_of).filter(source__isnull=False)
    start = brought.aggregate(latest=Max("start"))["latest"]
    days = [day for day in (reference, start) if day is not None]
    return min(max(days), as_of) if days else None


# The last day of a policy counts only once it is past: a policy that is ended later is the same policy until
# then.
VALUES = """
SELECT max(start), string_agg(
    (to_jsonb(policy) - '{{id,end,period,source_text}}'::text[]
     || jsonb_build_object('ended', CASE WHEN policy.end <= %(as_of)s THEN policy.end END))::text,
    ';' ORDER BY start)
FROM {table} policy WHERE start <= %(as_of)s"""

# Tables of building blocks that speak for contracts up to `as_of`: the first speaks for all before it.
BLOCKS = f"""
SELECT string_agg(concat_ws(' ', value.table_id, value.block, value.value, value.maximum_months), ';'
                  ORDER BY value.table_id, value.block)
FROM {BlockValue._meta.db_table} value
WHERE value.table_id <= greatest(%(as_of)s, (SELECT min(start) FROM {BlockTable._meta.db_table}))"""


def policy_text(as_of: dt.date) -> str:
    """The first days of the policies in force at `as_of`, with a fingerprint of all values up to then.

    Two runs with the same text were made with the same values, also where somebody corrected a policy in
    place.
    """
    placements = VALUES.format(table=PlacementPolicy._meta.db_table)
    figures = VALUES.format(table=MetricPolicy._meta.db_table)
    sroi = VALUES.format(table=SroiPolicy._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT placements.day, figures.day, sroi.day,
                left(md5(concat_ws('|', placements.text, figures.text, sroi.text, blocks.text)), 8)
            FROM ({placements}) AS placements (day, text), ({figures}) AS figures (day, text),
                ({sroi}) AS sroi (day, text), ({BLOCKS}) AS blocks (text)""",
            {"as_of": as_of},
        )
        *days, fingerprint = cursor.fetchone()
    first_days = zip(("placements", "figures", "sroi"), days, strict=True)
    return ", ".join(f"{name} {day or 'none'}" for name, day in first_days) + f" ({fingerprint})"
