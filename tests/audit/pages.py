"""Pages for the tests of the middleware, with their addresses beside those of the site."""

from collections.abc import Iterator

from django.contrib import messages
from django.db import connection
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.template import engines
from django.template.response import TemplateResponse
from django.urls import path

from accounts.models import Team
from audit.reading import record
from clients.models import Client
from wsp.urls import urlpatterns as pages_of_the_site


def showing(request: HttpRequest, key: int) -> HttpResponse:
    record(request, clients=[key], purpose="client_file", fields="identity")
    return HttpResponse("the file")


def panels(request: HttpRequest, key: int) -> HttpResponse:
    """Several panels of one page, each recording what it shows."""
    record(request, clients=[key], purpose="client_file", fields="identity")
    record(request, clients=[key, 7], purpose="client_file", fields="benefit")
    record(request, clients=[], purpose="worklist", fields="contacts")
    return HttpResponse("the file")


def empty(request: HttpRequest) -> HttpResponse:
    return HttpResponse("nobody")


def writing(request: HttpRequest) -> HttpResponse:
    Team.objects.create(name="Sluiproute")
    return HttpResponse("written")


def writing_through_a_function(request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION READ WRITE")
        cursor.execute("SELECT nextval('clients_client_number')")
    return HttpResponse("written")


def late(request: HttpRequest) -> HttpResponse:
    """Touches the database, and records, while its template is rendered: after the view has returned."""

    def shown() -> str:
        record(request, clients=[5], purpose="client_file", fields="identity")
        return str(Team.objects.create(name="Laat")) if "write" in request.GET else "late"

    return TemplateResponse(request, engines["django"].from_string("{{ shown }}"), {"shown": shown})


def streaming(request: HttpRequest, key: int) -> StreamingHttpResponse:
    def pieces() -> Iterator[str]:
        yield f"{Client.objects.count()};"
        if "write" in request.GET:
            Team.objects.create(name="Stroom")
        if "record" in request.GET:
            record(request, clients=[9], purpose="export", fields="identity")

    record(request, clients=[key], purpose="export", fields="identity")
    return StreamingHttpResponse(pieces())


def with_message(request: HttpRequest) -> HttpResponse:
    messages.info(request, "Goed gedaan")
    request.session["step"] = 2
    return HttpResponse("done")


def making_a_team(request: HttpRequest, key: int) -> HttpResponse:
    Team.objects.create(name="Oost")
    record(request, clients=[key], purpose="client_file", fields="identity")
    return HttpResponse("made")


urlpatterns = [
    *pages_of_the_site,
    path("showing/<int:key>/", showing, name="showing"),
    path("panels/<int:key>/", panels, name="panels"),
    path("empty/", empty, name="empty"),
    path("writing/", writing, name="writing"),
    path("function/", writing_through_a_function, name="writing_through_a_function"),
    path("late/", late, name="late"),
    path("streaming/<int:key>/", streaming, name="streaming"),
    path("message/", with_message, name="with_message"),
    path("team/<int:key>/", making_a_team, name="making_a_team"),
]
