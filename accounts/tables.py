"""The columns of the list of users."""

from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from accounts.enums import Role
from core.formatting import NOTHING, short_day
from core.lists.columns import Column
from core.templatetags.ui import yes_no


def name_cell(user: Any) -> str:
    return format_html(
        '<a class="row-name" href="{}">{}</a>', reverse("user", kwargs={"pk": user.pk}), str(user)
    )


COLUMNS = (
    Column(name="name", label=_("Name"), cell=name_cell, always=True),
    Column(name="username", label=_("User name"), cell=lambda user: user.username, sort="username"),
    Column(name="email", label=_("E-mail address"), cell=lambda user: user.email or NOTHING, shown=False),
    Column(
        name="roles",
        label=_("Roles"),
        cell=lambda user: ", ".join(str(Role(role).label) for role in user.roles) or NOTHING,
    ),
    Column(name="team", label=_("Team"), cell=lambda user: user.team or NOTHING),
    Column(name="active", label=_("May sign in"), cell=lambda user: yes_no(user.is_active)),
    Column(
        name="last_login",
        label=_("Last signed in"),
        cell=lambda user: short_day(localtime(user.last_login) if user.last_login else None),
    ),
)
