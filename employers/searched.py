"""Employers in the search of every page: by name, or by the whole KvK number."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.identifiers import normalise_kvk
from core.names import closest
from core.search import MOST_HITS, Hit, Question, SearchProvider, register
from employers.links import employer_url
from employers.models import Employer


def find(request: HttpRequest, asked: Question) -> Sequence[Hit]:
    if asked.digits:
        kvk = normalise_kvk(asked.digits)
        found = list(Employer.objects.filter(kvk=kvk)) if kvk else []
    else:
        found = closest(Employer.objects.all(), asked.words, most=MOST_HITS)
    return [Hit(one.name, in_words(one), employer_url(one)) for one in found]


def in_words(employer: Employer) -> str:
    parts = (_("KvK number %(number)s") % {"number": employer.kvk}, employer.city)
    return ", ".join(part for part in parts if part)


register(
    SearchProvider(
        name="employers",
        label=gettext_lazy("Employers"),
        order=30,
        permission="employers.view_employer",
        find=find,
    )
)
