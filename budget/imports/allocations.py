"""Files of what is set aside: one row a year, post, category and source."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from budget.imports import money
from imports import values
from imports.enums import Severity
from imports.kinds import Check, Column, Kind, Merge, Terms
from imports.staged import Staged

LONGEST_SOURCE = 60
# Where a source is no fund of the list; the controller gives the post its fund.
OTHER_FUND = "overig"


class BudgetFile(Kind):
    code = "budget"
    label = _("Budget")
    table = "budget_allocation"
    identity = ("year", "post", "category", "source_name")
    required_identity = ("year", "post", "category")

    def columns(self, terms: Terms) -> tuple[Column, ...]:
        categories = values.choice(money.CATEGORIES)
        amount = money.euros(below_nought=False)
        return (
            Column(name="jaar", field="year", parse=money.year, type="smallint", required=True),
            Column(name="post", field="post", parse=values.text(money.LONGEST_POST), required=True),
            Column(name="categorie", field="category", parse=categories, required=True),
            Column(name="bedrag", field="amount", parse=amount, type="numeric", required=True),
            Column(name="bron", field="source_name", parse=values.text(LONGEST_SOURCE)),
        )

    def relations(self, staged: Staged) -> list[Check]:
        return [money.unknown_years(staged)]

    def match(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, NULL::bigint AS client_id, a.id AS target_id
            FROM {staged.rows} r LEFT JOIN budget_post p ON p.name = r.post
            LEFT JOIN budget_allocation a ON a.post_id = p.id AND a.year = r.year
                AND a.category = r.category AND a.source_name = coalesce(r.source_name, '')
        """

    def conflicts(self, staged: Staged) -> list[Check]:
        return [
            money.closed_years(
                f"""
                SELECT r.line, r.year FROM {staged.rows} r JOIN {staged.match} m ON m.line = r.line
                LEFT JOIN budget_allocation a ON a.id = m.target_id WHERE a.amount IS DISTINCT FROM r.amount
                """
            )
        ]

    def warnings(self, staged: Staged) -> list[Check]:
        new_posts = Check(
            code="post_new",
            column="post",
            severity=Severity.WARNING,
            message=gettext_noop("The post “%(post)s” is new: it will be added."),
            with_params=True,
            sql=f"""
                SELECT r.line, jsonb_build_object('post', r.post) AS params
                FROM {staged.good} r LEFT JOIN budget_post p ON p.name = r.post WHERE p.id IS NULL
            """,
        )
        entries = f"""
            SELECT r.line, r.year, p.id AS post_id, r.category, r.amount - coalesce(a.amount, 0) AS allocated,
                0 AS committed, 0 AS open, 0 AS spent
            FROM {staged.good} r JOIN {staged.match} m ON m.line = r.line
            JOIN budget_post p ON p.name = r.post LEFT JOIN budget_allocation a ON a.id = m.target_id
        """
        return [new_posts, money.below_zero(staged, entries)]

    def outcomes(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, CASE WHEN a.id IS NULL THEN 'new' WHEN a.amount <> r.amount THEN 'changed'
                ELSE 'unchanged' END AS outcome
            FROM {staged.good} r JOIN {staged.match} m ON m.line = r.line
            LEFT JOIN budget_allocation a ON a.id = m.target_id
        """

    def merges(self, staged: Staged) -> list[Merge]:
        posts = f"""
            MERGE INTO budget_post p USING (
                SELECT DISTINCT ON (r.post) r.post, coalesce(f.code, '{OTHER_FUND}') AS fund
                FROM {staged.good} r LEFT JOIN budget_fund f ON f.code = lower(r.source_name)
                ORDER BY r.post, r.line
            ) r ON p.name = r.post
            WHEN NOT MATCHED THEN
                INSERT (name, fund, source_id) VALUES (r.post, r.fund, {staged.import_id})
        """
        allocations = f"""
            MERGE INTO budget_allocation a USING (
                SELECT r.*, m.target_id, p.id AS post_id FROM {staged.good} r
                JOIN {staged.match} m ON m.line = r.line JOIN budget_post p ON p.name = r.post
            ) r ON a.id = r.target_id
            WHEN MATCHED AND a.amount <> r.amount THEN
                UPDATE SET amount = r.amount, revision = a.revision + 1, reason = 'import {staged.import_id}',
                    author_id = NULL, source_id = {staged.import_id}
            WHEN NOT MATCHED THEN
                INSERT (year, post_id, category, source_name, amount, reason, source_id)
                VALUES (r.year, r.post_id, r.category, coalesce(r.source_name, ''), r.amount,
                    'import {staged.import_id}', {staged.import_id})
        """
        return [
            Merge(table="budget_post", sql=posts),
            Merge(table="budget_allocation", sql=allocations),
        ]
