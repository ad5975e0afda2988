"""What the administrator keeps of this room: people, their teams, and what roles may do."""

from django.utils.translation import gettext_lazy as _

from accounts.models import Team
from core.administration.registry import Entry, Group, Table, register_entry, register_table

register_entry(
    Entry(
        label=_("Users"),
        explanation=_("Who may sign in, with which roles and in which team."),
        url_name="users",
        permission="accounts.manage_users",
        group=Group.PEOPLE,
        order=1,
    )
)
register_entry(
    Entry(
        label=_("Roles"),
        explanation=_("What each role is for, and who has it."),
        url_name="roles",
        permission="accounts.manage_users",
        group=Group.PEOPLE,
        order=2,
    )
)
register_table(
    Table(
        model=Team,
        group=Group.PEOPLE,
        explanation=_("Who is on a team sees its clients."),
        key=("name",),
    )
)
