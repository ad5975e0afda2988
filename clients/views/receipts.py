"""The receipt of a hand-over: to read, to print, as a file, to acknowledge; and taking it back."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from audit.reading import record
from clients.handover.forms import TakeBackForm
from clients.handover.lists import ReceiptResource, state_badge
from clients.handover.services import acknowledge, changed_since, take_back
from clients.links import hand_over_url
from clients.models import Client, HandedOverClient, HandOver
from clients.views.handover import PURPOSE
from clients.views.pages import DatedPage
from core.change_forms import add_errors
from core.lists.exports import FILE_KINDS, table
from core.requests import request_number


class ReceiptPage(DatedPage):
    """A page about the hand-over in the address; its permission is asked of that hand-over too."""

    permission = "clients.view_hand_over"

    @cached_property
    def hand_over(self) -> HandOver:
        related = HandOver.objects.select_related(
            "consultant", "team", "made_by", "acknowledged_by", "undone_by"
        )
        found = get_object_or_404(related, pk=self.kwargs["pk"])
        if not self.user.has_perm(self.permission, found):
            raise PermissionDenied
        return found

    @cached_property
    def moved(self) -> list[HandedOverClient]:
        rows = self.hand_over.clients.select_related("client", "from_consultant", "from_team")
        return list(rows.defer("client__bsn_index", "client__bsn_sealed"))

    @property
    def openable(self) -> set[int]:
        """Of the clients (keys) those whose file this person may open."""
        keys = [row.client_id for row in self.moved]
        visible = Client.objects.visible_to(self.user, self.today).filter(pk__in=keys)
        return set(visible.values_list("pk", flat=True))

    def record(self, purpose: str = PURPOSE) -> None:
        clients = [row.client_id for row in self.moved]
        record(self.request, clients=clients, purpose=purpose, fields="assignment")


class ReceiptView(ReceiptPage):
    template_name = "clients/handover/receipt.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.show()

    def show(self, *, status: int = 200) -> HttpResponse:
        self.record()
        made, may = self.hand_over, self.user.has_perm
        context = {
            "hand_over": made,
            "state": state_badge(made),
            "moved": self.moved,
            "openable": self.openable,
            "may_acknowledge": made.waiting
            and made.day <= self.today
            and may("clients.acknowledge_hand_over", made),
            "may_undo": made.undone_on is None and may("clients.undo_hand_over", made),
            "may_export": may("clients.export_clients"),
        }
        return self.render(context, status=status)


class ReceiptFileView(ReceiptPage):
    """What was moved, as CSV or XLSX."""

    def get(self, request: HttpRequest, pk: int, kind: str) -> StreamingHttpResponse:
        if not self.user.has_perm("clients.export_clients"):
            raise PermissionDenied
        if kind not in FILE_KINDS:
            raise Http404
        self.record("export")
        for row in self.moved:
            row.hand_over = self.hand_over
        header, content = table(ReceiptResource(), self.moved)
        made = FILE_KINDS[kind]
        response = StreamingHttpResponse(made.pieces(header, content), content_type=made.content_type)
        response["Content-Disposition"] = f'attachment; filename="hand_over_{pk}.{kind}"'
        return response


class AcknowledgeView(ReceiptPage):
    """The receiver's one click."""

    permission = "clients.acknowledge_hand_over"

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        try:
            acknowledge(
                user=self.user, hand_over=self.hand_over, day=self.today, request=request_number(request)
            )
            messages.success(request, _("Thank you: whoever handed over sees that it arrived."))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        return redirect(hand_over_url(self.hand_over))


class TakeBackView(ReceiptPage):
    """What would go back, what stays because somebody changed it since, and the button."""

    permission = "clients.undo_hand_over"
    template_name = "clients/handover/take_back.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.show(TakeBackForm())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = TakeBackForm(request.POST)
        if form.is_valid():
            try:
                take_back(
                    user=self.user,
                    hand_over=self.hand_over,
                    leaving=form.cleaned_data["leaving"],
                    day=self.today,
                    reason=form.cleaned_data["why"],
                    request=request_number(request),
                )
                messages.success(request, _("The clients are back with who worked for them before."))
                return redirect(hand_over_url(self.hand_over))
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)

    def show(self, form: TakeBackForm, *, status: int = 200) -> HttpResponse:
        self.record()
        staying = changed_since(self.hand_over, self.moved)
        told = ",".join(str(key) for key in sorted(staying))
        form.initial["leaving"] = told
        if form.is_bound:
            form.data = {**self.request.POST.dict(), "leaving": told}
        context: dict[str, Any] = {
            "hand_over": self.hand_over,
            "form": form,
            "openable": self.openable,
            "back": [row for row in self.moved if row.client_id not in staying],
            "staying": [row for row in self.moved if row.client_id in staying],
        }
        return self.render(context, status=status)
