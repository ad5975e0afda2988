"""Stocks of clients: with benefit by duration, on the ladder and their flow, on HalloWerk, served."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from clients.enums import Rung
from core.charts.bars import horizontal_bars
from core.charts.ladder_flow import Flow, ladder_flow
from core.charts.model import Cell, Chart, Row, Series
from core.formatting import number, percent
from targets.metrics.ladder import january_of
from targets.presentation.addresses import Links
from targets.presentation.numbers import count_of
from targets.presentation.words import duration_label, node_labels, rung_label
from targets.reports import FigureSet, Number

STOCK = "benefits.stock"
LADDER = "ladder.stock"
TRANSITIONS = "ladder.transitions"
SHARES = "ladder.shares"
COVERAGE = "hallowerk.coverage"
REACH = "wsp.reach"


@dataclass(frozen=True)
class Clients:
    """Who is there on the day of the run."""

    figures: FigureSet
    links: Links

    def value(self, code: str, **dimensions: Any) -> int:
        return count_of(self.figures.get(code, **dimensions))

    def cell(self, code: str, **dimensions: Any) -> Cell:
        """A number in a chart with its rows behind it; nothing to open where there is nobody."""
        value = self.value(code, **dimensions)
        return Cell(value, self.links.rows(code, **dimensions) if value else "")

    @property
    def with_benefit(self) -> int:
        return self.value(STOCK)

    @property
    def with_benefit_href(self) -> str:
        return self.links.rows(STOCK)

    @property
    def buckets(self) -> list[str]:
        """The durations of the policy, the shortest first."""
        found = {one.dimensions["bucket"] for one in self.figures.cut(STOCK, "group", "bucket")}
        return sorted(found, key=_first_year)

    def by_duration(self) -> Chart:
        groups = sorted(
            {one.dimensions["group"] for one in self.figures.cut(STOCK, "group", "bucket")}, reverse=True
        )
        rows = [
            Row(
                duration_label(bucket),
                tuple(self.cell(STOCK, group=group, bucket=bucket) for group in groups),
            )
            for bucket in self.buckets
        ]
        series = [Series(group, f"kind-{place}") for place, group in enumerate(groups, 1)]
        return horizontal_bars(
            _("Clients with benefit by duration"),
            rows,
            series,
            row_heading=_("Duration"),
            sentence=self._duration_sentence(rows),
            width=600,
        )

    def _duration_sentence(self, rows: Sequence[Row]) -> str:
        long = sum(
            int(row.total) for row, bucket in zip(rows, self.buckets, strict=True) if _first_year(bucket) >= 2
        )
        share = long / self.with_benefit if self.with_benefit else None
        return _("%(count)s of %(total)s clients (%(share)s) have had benefit for over two years.") % {
            "count": number(long),
            "total": number(self.with_benefit),
            "share": percent(share),
        }

    def by_age(self) -> Chart:
        found = sorted(self.figures.cut(STOCK, "age"), key=lambda one: _first_year(one.dimensions["age"]))
        rows = [
            Row(
                one.dimensions["age"].replace("-", "–"),
                (self.cell(STOCK, age=one.dimensions["age"]),),
            )
            for one in found
        ]
        old = sum(count_of(one) for one in found if _first_year(one.dimensions["age"]) >= 45)
        share = old / self.with_benefit if self.with_benefit else None
        sentence = _("%(share)s are 45 or older.") % {"share": percent(share)}
        subject = _("Clients with benefit by age")
        return horizontal_bars(subject, rows, [Series(subject)], row_heading=_("Age"), sentence=sentence)

    def on_the_ladder(self) -> Chart:
        nodes: list[int | str] = [*(rung.value for rung in reversed(Rung)), "none"]
        rows = [
            Row(
                rung_label(node) if isinstance(node, int) else _("Not classified"),
                tuple(self.cell(LADDER, rung=node, benefit=benefit) for benefit in (True, False)),
            )
            for node in nodes
        ]
        series = (Series(_("With benefit"), "main"), Series(_("Without benefit (NUG)"), "rest"))
        return horizontal_bars(
            _("Clients on the ladder"),
            rows,
            series,
            row_heading=_("Rung"),
            sentence=self._ladder_sentence(),
            width=600,
        )

    def _ladder_sentence(self) -> str:
        parts = {
            distance: sum(self.value(LADDER, distance=distance, benefit=benefit) for benefit in (True, False))
            for distance in ("far", "middle", "near", "none")
        }
        return _(
            "%(far)s far from work, %(middle)s at a middle distance, %(near)s near, %(none)s not classified."
        ) % {name: number(count) for name, count in parts.items()}

    def windows(self) -> list[str]:
        """The days from which movement is known, as ISO text: the policy's window and 1 January."""
        return sorted(
            {one.dimensions["since"] for one in self.figures.cut(TRANSITIONS, "since", "from", "to")}
        )

    def flow(self, since: str, then: str, now: str) -> Chart:
        flows = [
            Flow(
                str(one.dimensions["from"]),
                str(one.dimensions["to"]),
                count_of(one),
                self.links.rows(TRANSITIONS, **one.dimensions),
            )
            for one in self.figures.cut(TRANSITIONS, "from", "to", since=since)
        ]
        return ladder_flow(
            _("Movement on the ladder"),
            flows,
            node_labels(),
            then=then,
            now=now,
            sentence=self.move_sentence(since),
        )

    def share(self, since: str, part: str) -> Number | None:
        return self.figures.get(SHARES, since=since, part=part)

    def move_sentence(self, since: str) -> str:
        found = {part: self.share(since, part) for part in ("rose", "stayed", "fell")}
        rose = found["rose"]
        if rose is None:
            return _("No client has a rung on both days.")
        return _(
            "Of %(of)s clients with a rung on both days %(rose)s rose, %(stayed)s stayed and %(fell)s fell."
        ) % {
            "of": number(rose.denominator),
            **{part: number(one.numerator) if one else "0" for part, one in found.items()},
        }

    @property
    def coverage(self) -> Number | None:
        return self.figures.get(COVERAGE)

    @property
    def reach(self) -> "Reach":
        return Reach(*(self.value(REACH, part=part) for part in ("benefit", "served", "file", "nug")))

    def served_by_duration(self) -> Chart:
        rows = []
        for bucket in self.buckets:
            served = self.value(REACH, part="served", bucket=bucket)
            everybody = self.value(REACH, part="benefit", bucket=bucket)
            rows.append(
                Row(
                    duration_label(bucket),
                    (
                        Cell(served, self.links.rows(REACH, part="served", bucket=bucket)),
                        Cell(
                            everybody - served,
                            self.links.rows(REACH, benefit=True, served=False, bucket=bucket, part="benefit"),
                        ),
                    ),
                )
            )
        series = (Series(_("Served"), "good"), Series(_("Not served"), "rest"))
        return horizontal_bars(
            _("Clients with benefit who are served, by duration"),
            rows,
            series,
            row_heading=_("Duration"),
            width=600,
        )

    def under_two_years(self) -> tuple[int, int]:
        """Served, and all, of the clients with benefit for less than two years."""
        young = [bucket for bucket in self.buckets if _first_year(bucket) < 2]
        served = sum(self.value(REACH, part="served", bucket=bucket) for bucket in young)
        return served, sum(self.value(REACH, part="benefit", bucket=bucket) for bucket in young)

    def since_of(self, january: bool) -> str:
        """The day that movement is asked from: a year before (the policy's window) or 1 January."""
        new_year = january_of(self.figures.run.as_of).isoformat()
        known = self.windows()
        others = [day for day in known if day != new_year]
        if january or not others:
            return new_year
        return others[0]


@dataclass(frozen=True)
class Reach:
    """How many of the clients with benefit are served, and who is in the service point's own file."""

    benefit: int
    served: int
    file: int
    nug: int

    @property
    def share(self) -> float | None:
        return self.served / self.benefit if self.benefit else None

    @property
    def share_nug(self) -> float | None:
        return self.nug / self.file if self.file else None


def _first_year(bracket: str) -> int:
    """The lower bound of `0-1`, `5+`, `18-20`."""
    return int(bracket.rstrip("+").partition("-")[0])
