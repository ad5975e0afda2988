"""Files of employers: one row an employer, known by its KvK number."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from imports import values
from imports.kinds import Column, Kind, Merge, Terms
from imports.registry import register
from imports.staged import Staged

# In the order of the table's columns; a text column that is not given is stored empty.
TEXTS = ("sbi", "sector", "city")
FIELDS = ("name", *TEXTS, "lsa_partner_since", "bbr_member")


class EmployerFile(Kind):
    code = "employers"
    label = _("Employers")
    table = "employers_employer"
    identity = ("kvk",)
    required_identity = ("kvk",)

    def columns(self, terms: Terms) -> tuple[Column, ...]:
        sbi = values.pattern(
            r"[0-9]{2,5}", gettext_noop("“%(value)s” is not an SBI code: it has two to five digits.")
        )
        return (
            Column(name="kvk", field="kvk", parse=values.kvk, required=True),
            Column(name="naam", field="name", parse=values.text(200), required=True),
            Column(name="sbi", field="sbi", parse=sbi),
            Column(name="sector", field="sector", parse=values.text(60)),
            Column(name="plaats", field="city", parse=values.text(80)),
            Column(name="lsa_partner_sinds", field="lsa_partner_since", parse=values.date, type="date"),
            Column(name="bbr_lid", field="bbr_member", parse=values.yes_or_no, type="boolean"),
        )

    def match(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, NULL::bigint AS client_id, e.id AS target_id
            FROM {staged.rows} r LEFT JOIN employers_employer e ON e.kvk = r.kvk
        """

    def outcomes(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, CASE WHEN e.id IS NULL THEN 'new' WHEN {_differs(staged)} THEN 'changed'
                ELSE 'unchanged' END AS outcome
            FROM {staged.good} r LEFT JOIN employers_employer e ON e.kvk = r.kvk
        """

    def merges(self, staged: Staged) -> list[Merge]:
        updates = ", ".join(f"{field} = {staged.kept(field, f'e.{field}')}" for field in FIELDS)
        texts = ", ".join(f"coalesce(r.{field}, '')" for field in TEXTS)
        return [
            Merge(
                table="employers_employer",
                sql=f"""
                    MERGE INTO employers_employer e USING {staged.good} r ON e.kvk = r.kvk
                    WHEN MATCHED AND ({_differs(staged)})
                        THEN UPDATE SET {updates}, source_id = {staged.import_id}
                    WHEN NOT MATCHED THEN
                        INSERT (kvk, {", ".join(FIELDS)}, source_id)
                        VALUES (r.kvk, r.name, {texts}, r.lsa_partner_since, coalesce(r.bbr_member, false),
                            {staged.import_id})
                """,
            )
        ]


def _differs(staged: Staged) -> str:
    return staged.differs(FIELDS, "e")


register(EmployerFile())
