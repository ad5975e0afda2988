"""Files of Competensys: what it said of a client on a day; every column without a name of ours is a score."""

from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from clients.diagnosis.rules import competence_name
from clients.imports import people
from clients.imports.columns import BSN, code_parser
from clients.imports.validity import outdated
from imports import values
from imports.enums import People
from imports.kinds import Check, Column, Kind, Merge, Terms
from imports.problems import FileRefusedError
from imports.staged import Staged

BELOW_NOUGHT = Decimal("-0.01")
MONTHS = values.number(above=BELOW_NOUGHT, most=Decimal(600), decimals=0)
SCORE = values.number(above=BELOW_NOUGHT, most=Decimal(100), decimals=1)
LONGEST_NAME = 100
# As many as there is room for beside the other numbers of a row (imports/models/staging.py).
MOST_SCORES = 46
FIELDS = ("advised_rung", "mediation_months")


class CompetensysFile(Kind):
    code = "competensys"
    label = _("Competensys diagnoses")
    table = "clients_diagnosis"
    identity = ("bsn_index", "module", "made_on")
    required_identity = identity
    people = People.KNOWN

    def columns(self, terms: Terms) -> tuple[Column, ...]:
        modules = code_parser("clients.DiagnosisModule", "code_unknown")
        return (
            BSN,
            Column(name="module", field="module", parse=modules, required=True),
            Column(name="datum", field="made_on", parse=values.date, type="date", required=True),
            Column(name="geadviseerde_trede", field="advised_rung", parse=values.rung, type="smallint"),
            Column(
                name="bemiddeling_binnen_maanden", field="mediation_months", parse=MONTHS, type="smallint"
            ),
        )

    def open_columns(self, headings: Sequence[str]) -> tuple[Column, ...]:
        """A score for each heading. One that is too long to be a name is not used, and reported as such."""
        names = [competence_name(heading) for heading in headings if len(heading) <= LONGEST_NAME]
        if len(names) > MOST_SCORES:
            raise FileRefusedError(
                "columns_too_many",
                gettext_noop("This file has %(count)s columns with scores; at most %(most)s fit."),
                count=len(names),
                most=MOST_SCORES,
            )
        return tuple(
            Column(name=name, field=f"score_{number}", parse=SCORE, type="numeric")
            for number, name in enumerate(names, 1)
        )

    def relations(self, staged: Staged) -> list[Check]:
        valid = outdated(staged, "clients.DiagnosisModule", "module", day="r.made_on", code="code_unknown")
        return [people.unknown_clients(staged), *valid]

    def match(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, c.id AS client_id, d.id AS target_id
            FROM {staged.rows} r LEFT JOIN clients_client c ON c.bsn_index = r.bsn_index
            LEFT JOIN clients_diagnosis d
                ON d.client_id = c.id AND d.module = r.module AND d.made_on = r.made_on
        """

    def outcomes(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, CASE WHEN d.id IS NULL THEN 'new' WHEN {_differs(staged)} THEN 'changed'
                ELSE 'unchanged' END AS outcome
            FROM {_related(staged)} r LEFT JOIN clients_diagnosis d ON d.id = r.target_id
        """

    def merges(self, staged: Staged) -> list[Merge]:
        updates = ", ".join(f"{field} = {staged.kept(field, f'd.{field}')}" for field in FIELDS)
        return [
            Merge(
                table="clients_diagnosis",
                sql=f"""
                    MERGE INTO clients_diagnosis d USING {_related(staged)} r ON d.id = r.target_id
                    WHEN MATCHED AND ({_differs(staged)}) THEN UPDATE SET
                        {updates}, scores = d.scores || r.scores, source_id = {staged.import_id}
                    WHEN NOT MATCHED THEN
                        INSERT (client_id, module, made_on, advised_rung, mediation_months, scores, source_id)
                        VALUES (r.client_id, r.module, r.made_on, r.advised_rung, r.mediation_months,
                            r.scores, {staged.import_id})
                """,
            )
        ]


def _related(staged: Staged) -> str:
    """The good rows with their scores in one, and the keys of client and stored diagnosis."""
    return f"""(
        SELECT r.*, {_scores(staged)} AS scores, m.client_id, m.target_id
        FROM {staged.good} r JOIN {staged.match} m ON m.line = r.line
    )"""


def _scores(staged: Staged) -> str:
    """The scores of a row by name. An empty cell tells nothing, so it is left out."""
    fields = sorted(field for field in staged.present if field.startswith("score_"))
    pairs = ", ".join(f"%(name_of_{field})s::text, trim_scale(r.{field})" for field in fields)
    return f"jsonb_strip_nulls(jsonb_build_object({pairs}))"


def _differs(staged: Staged) -> str:
    return f"({staged.differs(FIELDS, 'd')}) OR d.scores || r.scores <> d.scores"
