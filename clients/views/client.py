"""The page of one client, and the BSN on it on demand."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from clients.history import happenings
from clients.links import client_url
from clients.models import Client
from clients.overview import overview
from clients.registry import lanes, panels
from clients.time_axis import DrawnLane, time_axis
from clients.views.pages import ClientPage, signed_in


class ClientView(ClientPage):
    permission = "clients.view_client"
    template_name = "clients/client.html"

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        try:
            self.record("file")
        except PermissionDenied:
            return self.from_pool()
        return self.render(self.context())

    def from_pool(self) -> HttpResponse:
        """A link to a client of the pool, as of a benefit that returned, leads to the act that opens it."""
        client = Client.objects.get(number=self.kwargs["number"])
        if not self.request.user.has_perm("clients.open_pool_file", client):
            raise PermissionDenied
        return redirect(client_url(client, "open"))

    def context(self) -> dict[str, Any]:
        client, may = self.client, self.request.user.has_perm
        drawn = [DrawnLane(str(lane.label), lane.bars(client, self.today)) for lane in lanes()]
        return {
            "client": client,
            "facts": overview(client, self.today),
            "axis": time_axis(client.name, drawn, self.today),
            "happenings": happenings(client, signed_in(self.request))[0],
            "panels": self.panels(),
            "today": self.today,
            "may_change": may("clients.change_client"),
            "may_assign": may("clients.assign_client"),
            "may_reveal_bsn": may("clients.reveal_bsn"),
            "bsn": "",
        }

    def panels(self) -> list[dict[str, Any]]:
        """What other rooms show of this client: title, template and its context."""
        user, shown = self.request.user, []
        for panel in panels():
            if user.has_perm(panel.permission):
                context = panel.context(self.request, self.client, self.today)
                if context is not None:
                    shown.append(
                        {"name": panel.name, "title": panel.title, "template": panel.template, **context}
                    )
        return shown


class RevealBsnView(ClientView):
    """The same page with the whole BSN on it, once: asked for by a button, and recorded."""

    permission = "clients.reveal_bsn"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        self.record("file")
        self.record("bsn")
        return self.render({**self.context(), "bsn": self.client.bsn})
