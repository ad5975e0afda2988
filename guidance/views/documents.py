"""Documents of a client: adding one, looking at it in its page, taking it away."""

from functools import cached_property
from typing import Any

from csp.constants import SELF
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from clients.links import client_url
from clients.views.pages import ClientPage, signed_in
from core.change_forms import add_errors
from core.documents.serving import document_response
from core.requests import request_number
from guidance.forms import ClientDocumentForm, RemoveDocumentForm
from guidance.models import ClientDocument
from guidance.services.documents import add_document, remove_document


class AddDocumentView(ClientPage):
    permission = "clients.change_client"
    template_name = "guidance/add_document.html"

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        return self.show(self.form())

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        form = self.form(request.POST, request.FILES)
        if form.is_valid():
            try:
                add_document(
                    user=signed_in(request),
                    document=form.instance,
                    file=form.cleaned_data["file"],
                    on=self.today,
                    reason=_("Document added"),
                    request=request_number(request),
                )
                messages.success(request, _("The document is kept."))
                return redirect(client_url(self.client))
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)

    def form(self, data: Any = None, files: Any = None) -> ClientDocumentForm:
        return ClientDocumentForm(data, files, instance=ClientDocument(client=self.client))

    def show(self, form: ClientDocumentForm, *, status: int = 200) -> HttpResponse:
        self.record("documents")
        return self.render({"client": self.client, "form": form}, status=status)


class StoredDocumentPage(ClientPage):
    @cached_property
    def document(self) -> ClientDocument:
        documents = ClientDocument.objects.select_related("added_by")
        return get_object_or_404(documents, pk=self.kwargs["pk"], client=self.client)


class DocumentView(StoredDocumentPage):
    """The page of one document: a PDF or a picture is shown in it, other kinds can be saved."""

    permission = "clients.view_client"
    template_name = "guidance/document.html"

    def get(self, request: HttpRequest, number: int, pk: int) -> HttpResponse:
        self.record("documents")
        context = {
            "client": self.client,
            "document": self.document,
            "may_change": request.user.has_perm("clients.change_client", self.client),
        }
        response = self.render(context)
        # This one page may hold a frame, of this site.
        response._csp_update = {"frame-src": [SELF]}  # type: ignore[attr-defined]
        return response


class DocumentContentView(StoredDocumentPage):
    """The document itself; `?save` asks for it as a file."""

    permission = "clients.view_client"

    def get(self, request: HttpRequest, number: int, pk: int) -> HttpResponseBase:
        self.record("documents")
        return document_response(self.document, inside="save" not in request.GET)


class RemoveDocumentView(StoredDocumentPage):
    permission = "clients.change_client"
    template_name = "guidance/remove.html"

    def get(self, request: HttpRequest, number: int, pk: int) -> HttpResponse:
        return self.show(RemoveDocumentForm())

    def post(self, request: HttpRequest, number: int, pk: int) -> HttpResponse:
        form = RemoveDocumentForm(request.POST)
        if not form.is_valid():
            return self.show(form, status=422)
        remove_document(
            user=signed_in(request),
            document=self.document,
            reason=form.cleaned_data["why"],
            request=request_number(request),
        )
        messages.success(request, _("Taken away. The history keeps that it was there."))
        return redirect(client_url(self.client))

    def show(self, form: RemoveDocumentForm, *, status: int = 200) -> HttpResponse:
        self.record("documents")
        context = {"client": self.client, "form": form, "stored": self.document}
        return self.render(context, status=status)
