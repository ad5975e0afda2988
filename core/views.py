"""Search from every page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control

from core.pages import Page
from core.readonly import read_only
from core.search import LONGEST_WORDS, Question, search


class SearchView(Page):
    """The field, and what was found.

    What is typed is asked by POST, which only reads: names and numbers of people belong in no address, log
    or history of a browser. An address with words in it shows the empty field.
    """

    permission = "core.search"
    template_name = "search/search.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render({"asked": None, "groups": []})

    def post(self, request: HttpRequest) -> HttpResponse:
        words = request.POST.get("words", "").strip()[:LONGEST_WORDS]
        asked = Question(words, request.user, timezone.localdate())
        with read_only():
            groups = search(request, asked)
            context = {
                "asked": asked,
                "groups": groups,
                "count": sum(len(group.hits) for group in groups),
            }
            template = "search/found.html" if request.htmx else self.template_name  # type: ignore[attr-defined]
            response = render(request, template, context)
        patch_cache_control(response, private=True, no_store=True)
        return response
