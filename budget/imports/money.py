"""What files of the budget share: how years and amounts are read, and what years and posts say of a row."""

from decimal import Decimal

from django.utils.translation import gettext_noop

from budget.balances import shortfalls_with
from budget.enums import Category
from budget.models.money import MOST
from imports import values
from imports.enums import Severity
from imports.kinds import Check
from imports.problems import CellError, shown
from imports.staged import Staged
from imports.values import Parser

LONGEST_POST = 100
CATEGORIES = {category: category for category in Category.values}
_number = values.number()


def year(cell: str) -> int:
    if not (cell.isascii() and cell.isdigit() and len(cell) == 4):
        raise CellError(
            "number_invalid", gettext_noop("“%(value)s” is not a year. Write it as 2021."), value=shown(cell)
        )
    return int(cell)


def euros(*, below_nought: bool) -> Parser:
    """An amount in euros. Below nought only where money can come back, and then never nought itself."""

    def parse(cell: str) -> Decimal:
        try:
            amount: Decimal = _number(cell)
        except CellError as error:
            if "two ways" in error.problem.message:
                raise
            raise CellError(
                "number_invalid",
                gettext_noop("“%(value)s” is not an amount. Write it as 1234,56, without a euro sign."),
                value=shown(cell),
            ) from error
        possible = 0 < abs(amount) <= MOST if below_nought else 0 <= amount <= MOST
        if not possible:
            raise CellError(
                "number_invalid",
                gettext_noop("An amount of %(value)s euros cannot be right here."),
                value=shown(cell),
            )
        return amount

    return parse


def unknown_years(staged: Staged) -> Check:
    return Check(
        code="value_invalid",
        column="jaar",
        message=gettext_noop("There is no budget year %(year)s."),
        with_params=True,
        sql=f"""
            SELECT r.line, jsonb_build_object('year', r.year) AS params
            FROM {staged.rows} r LEFT JOIN budget_budgetyear y ON y.year = r.year
            WHERE r.year IS NOT NULL AND y.year IS NULL
        """,
    )


def closed_years(touched: str) -> Check:
    """Rows that would add or change something in a closed year; `touched` selects line and year of those
    that do.
    """
    return Check(
        code="value_invalid",
        column="jaar",
        message=gettext_noop("The year %(year)s is closed: nothing can be added to it or changed in it."),
        with_params=True,
        sql=f"""
            SELECT t.line, jsonb_build_object('year', min(t.year)) AS params
            FROM ({touched}) AS t JOIN budget_budgetyear y ON y.year = t.year
            WHERE y.closed GROUP BY t.line
        """,
    )


def below_zero(staged: Staged, entries: str) -> Check:
    """Rows on a year and post that this file takes further below zero.

    A file tells what happened, so it is not refused for it. `entries` selects line and the columns of
    budget.balances.AMOUNTS of what the good rows change.
    """
    without_line = "year, post_id, category, allocated, committed, open, spent"
    return Check(
        code="below_zero",
        column="bedrag",
        severity=Severity.WARNING,
        message=gettext_noop(
            "With this file the post “%(post)s” ends %(short)s euros below zero in %(year)s."
        ),
        with_params=True,
        sql=f"""
            WITH entries AS MATERIALIZED ({entries}),
            after AS ({shortfalls_with(f"SELECT {without_line} FROM entries")}),
            before AS ({shortfalls_with(f"SELECT {without_line} FROM entries WHERE false")})
            SELECT DISTINCT e.line, jsonb_build_object('post', p.name, 'year', a.year,
                'short', translate(to_char(a.short, 'FM999,999,990.00'), ',.', '.,')) AS params
            FROM entries e JOIN after a ON a.year = e.year AND a.post_id = e.post_id
            JOIN budget_post p ON p.id = a.post_id
            LEFT JOIN before b ON b.year = a.year AND b.post_id = a.post_id
            WHERE a.short > coalesce(b.short, 0)
        """,
    )
