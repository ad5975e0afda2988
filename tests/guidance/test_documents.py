"""Documents of a client: kept sealed, looked at in their page, taken away with their file."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.urls import reverse

from accounts.models import User
from clients.models import Client
from guidance.models import ClientDocument
from tests.audit.readings import recorded_reading
from tests.clients.browsing import file_url, signed_in
from tests.core.test_documents import PDF, PNG
from tests.factories import ClientFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("documents")]


@pytest.fixture
def client(alice: User) -> Client:
    return ClientFactory(assigned_to=alice)


def address(client: Client, page: str, **more: int) -> str:
    return reverse(f"guidance:{page}", kwargs={"number": client.number, **more})


def add(user: User, client: Client, name: str = "brief.pdf", content: bytes = PDF) -> HttpResponse:
    file = SimpleUploadedFile(name, content)
    return signed_in(user).post(address(client, "add_document"), {"title": "Brief", "file": file})


def test_a_document_is_kept_sealed_and_stands_on_the_page(
    alice: User, client: Client, documents: Path
) -> None:
    assert add(alice, client).status_code == 302
    document = ClientDocument.objects.get(client=client)
    assert (document.file_name, document.size, document.added_by) == ("brief.pdf", len(PDF), alice)
    (kept,) = documents.iterdir()
    assert PDF not in kept.read_bytes()
    assert address(client, "document", pk=document.pk) in signed_in(alice).get(file_url(client)).text


@pytest.mark.parametrize(("name", "content"), [("brief.exe", PDF), ("brief.pdf", b"<script>")])
def test_a_document_of_another_kind_is_refused_and_nothing_is_kept(
    alice: User, client: Client, documents: Path, name: str, content: bytes
) -> None:
    answer = add(alice, client, name, content)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["file"]
    assert not documents.exists()


@pytest.mark.parametrize(("name", "content", "tag"), [("a.pdf", PDF, "<iframe"), ("a.png", PNG, "<img")])
def test_it_is_looked_at_in_its_page_under_a_policy_that_lets_it_do_nothing(
    alice: User, client: Client, name: str, content: bytes, tag: str
) -> None:
    add(alice, client, name, content)
    document = ClientDocument.objects.get()
    browser = signed_in(alice)
    with recorded_reading(client):
        page = browser.get(address(client, "document", pk=document.pk))
    assert tag in page.text
    assert "frame-src 'self'" in page["Content-Security-Policy"]
    answer = browser.get(address(client, "document_content", pk=document.pk))
    assert b"".join(answer) == content
    assert answer["Content-Disposition"].startswith("inline")
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "script-src 'none'" in answer["Content-Security-Policy"]
    saved = browser.get(address(client, "document_content", pk=document.pk), {"save": ""})
    assert saved["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("person", ["bob", "charlie", "dirk", "erica"])
def test_others_neither_add_nor_see_nor_remove(
    person: str, alice: User, client: Client, request: pytest.FixtureRequest
) -> None:
    add(alice, client)
    document, other = ClientDocument.objects.get(), request.getfixturevalue(person)
    assert add(other, client).status_code == 403
    for page in ("document", "document_content", "remove_document"):
        assert signed_in(other).get(address(client, page, pk=document.pk)).status_code == 403


def test_it_is_not_found_in_the_file_of_another_client(alice: User, client: Client) -> None:
    add(alice, client)
    other = ClientFactory(assigned_to=alice)
    page = address(other, "document_content", pk=ClientDocument.objects.get().pk)
    assert signed_in(alice).get(page).status_code == 404


def test_a_document_whose_file_is_gone_is_not_found(alice: User, client: Client, documents: Path) -> None:
    add(alice, client)
    next(documents.iterdir()).unlink()
    page = address(client, "document_content", pk=ClientDocument.objects.get().pk)
    assert signed_in(alice).get(page).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_taken_away_it_is_gone_with_its_file(alice: User, client: Client, documents: Path) -> None:
    add(alice, client)
    page = address(client, "remove_document", pk=ClientDocument.objects.get().pk)
    assert signed_in(alice).post(page, {"why": ""}).status_code == 422
    assert signed_in(alice).post(page, {"why": "hoort bij een ander"}).status_code == 302
    assert not ClientDocument.objects.exists()
    assert list(documents.iterdir()) == []
