"""Recording a reading: only for somebody, only before the answer is sent."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from accounts.models import User
from audit.models import ReadingLog
from audit.reading import record, write
from core.requests import request_number

pytestmark = pytest.mark.django_db


def test_nobody_is_shown_to_who_is_not_signed_in() -> None:
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    with pytest.raises(PermissionError):
        record(request, clients=[1], purpose="client_file", fields="file")


def test_after_its_row_is_written_a_request_shows_nobody_else(alice: User) -> None:
    request = RequestFactory().get("/")
    request.user = alice
    record(request, clients=iter([3, 1, 3]), purpose="client_file", fields="file")
    assert write(request)
    assert ReadingLog.objects.get().clients == [1, 3]
    with pytest.raises(RuntimeError):
        record(request, clients=[2], purpose="client_file", fields="file")
    record(request, clients=[], purpose="client_file", fields="file")


def test_a_number_that_the_browser_sends_is_not_taken_for_ours() -> None:
    request = RequestFactory().get("/", headers={"X-Request-ID": "forged"})
    assert request_number(request) == request_number(request) != "forged"
    assert request_number(request) != request_number(RequestFactory().get("/"))
