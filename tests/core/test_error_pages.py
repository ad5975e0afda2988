"""Pages for what went wrong stand on their own: no database, no user."""

import pytest
from django.test import RequestFactory

from core import error_pages


@pytest.mark.parametrize(
    ("view", "status", "words"),
    [
        (error_pages.forbidden, 403, "U mag deze pagina niet zien"),
        (error_pages.not_found, 404, "Deze pagina bestaat niet"),
        (error_pages.server_error, 500, "Er ging iets mis"),
        (error_pages.unavailable, 503, "Er wordt aan Trede gewerkt"),
        (error_pages.csrf_failure, 403, "Dit formulier is niet meer geldig"),
    ],
)
def test_each_error_says_what_it_is(view, status: int, words: str) -> None:
    response = view(RequestFactory().get("/"))
    assert response.status_code == status
    assert words in response.content.decode()
