"""What leaves the system by its logs: never a BSN, never the values of a row."""

import io
import json
import logging
import logging.config

import pytest
from django.db import IntegrityError, transaction

from core.identifiers import normalise_bsn
from tests.factories import ClientFactory
from wsp.settings.logs import LOGGING, cleaned

BSN = "999990019"


@pytest.fixture
def written() -> io.StringIO:
    """Log lines as an operator sees them."""
    stream = io.StringIO()
    formatter = LOGGING["formatters"]["json"].copy()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter.pop("()")(**formatter))
    logger = logging.getLogger("tests.logs")
    logger.addHandler(handler)
    yield stream
    logger.removeHandler(handler)


def test_a_bsn_in_a_message_is_masked():
    assert normalise_bsn(BSN)
    assert cleaned(f"client {BSN} of 2020") == "client ••••••019 of 2020"


def test_other_numbers_stay():
    assert cleaned("run 123456789, KvK 91814592, 2020-12-31") == "run 123456789, KvK 91814592, 2020-12-31"


def test_a_line_is_json_with_its_extra_fields(written):
    logging.getLogger("tests.logs").warning("job_failed", extra={"job": 7, "note": BSN})
    line = json.loads(written.getvalue())
    assert line["event"] == "job_failed"
    assert line["job"] == 7
    assert BSN not in written.getvalue()


@pytest.mark.django_db
def test_a_traceback_holds_neither_local_variables_nor_the_failing_row(written):
    client = ClientFactory(surname="Onvindbaar")
    secret = f"value of a local variable {BSN}"
    try:
        with transaction.atomic():
            type(client).objects.filter(pk=client.pk).update(postcode="1234SA")
    except IntegrityError:
        logging.getLogger("tests.logs").exception("write_refused")
    text = written.getvalue()
    assert "client_postcode_form" in text
    assert "Onvindbaar" not in text
    assert secret not in text


def test_what_was_searched_for_is_left_out(written):
    logging.getLogger("tests.logs").warning("request_finished", extra={"request": "GET /klanten/?q=Jansen"})
    assert json.loads(written.getvalue())["request"] == "GET /klanten/"
