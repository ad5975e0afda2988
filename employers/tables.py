"""The columns of the list of employers."""

from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from core.formatting import NOTHING, short_day
from core.lists.columns import Column
from core.templatetags.ui import yes_no
from employers.links import employer_url


def name_cell(employer: Any) -> str:
    return format_html('<a class="row-name" href="{}">{}</a>', employer_url(employer), employer.name)


COLUMNS = (
    Column(name="name", label=_("Employer"), cell=name_cell, sort="name", always=True),
    Column(name="kvk", label=_("KvK number"), cell=lambda employer: employer.kvk, sort="kvk"),
    Column(name="sector", label=_("Sector"), cell=lambda employer: employer.sector or NOTHING),
    Column(name="city", label=_("City"), cell=lambda employer: employer.city or NOTHING),
    Column(name="sbi", label=_("SBI code"), cell=lambda employer: employer.sbi or NOTHING, shown=False),
    Column(
        name="lsa", label=_("LSA partner since"), cell=lambda employer: short_day(employer.lsa_partner_since)
    ),
    Column(name="bbr", label=_("BBR member"), cell=lambda employer: yes_no(employer.bbr_member), shown=False),
)
