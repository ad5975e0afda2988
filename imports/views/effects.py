"""The people behind what an import brings about."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from audit.reading import record
from core.pages import Page
from imports.effects import sentences
from imports.models import Import
from imports.registry import people


class EffectView(Page):
    """Whom one sentence of a preview or a report speaks of."""

    permission = "imports.import_file"
    template_name = "imports/effect.html"

    def get(self, request: HttpRequest, key: int, code: str) -> HttpResponse:
        reading = get_object_or_404(Import.objects.select_related("upload"), pk=key)
        kept = next((effect for effect in reading.effects if effect["code"] == code), None)
        if kept is None:
            raise Http404
        record(request, clients=kept["clients"], purpose="import", fields="identity")
        named = people(kept["clients"], request.user)  # type: ignore[arg-type]
        return self.render(
            {
                "record": reading,
                "sentences": sentences([kept]),
                "people": sorted(named.values(), key=lambda person: person.name),
            }
        )
