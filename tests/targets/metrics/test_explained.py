"""Every metric and every figure can be explained, with and without a cut."""

import datetime as dt

import pytest

from targets.enums import RunCause
from targets.metrics.catalogue import METRICS
from targets.reports import rows_behind
from targets.services import compute

CODES = sorted({metric.code for metric in METRICS} | {f.code for metric in METRICS for f in metric.figures})


@pytest.mark.usefixtures("reference_data")
def test_the_rows_of_every_code_can_be_asked_whole() -> None:
    run = compute(as_of=dt.date(2020, 12, 31), cause=RunCause.COMMAND)
    assert {code: rows_behind(run, code).count() for code in CODES} == dict.fromkeys(CODES, 0)
