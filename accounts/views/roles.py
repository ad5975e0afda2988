"""What each role may do: the one table of accounts/roles.py, in words."""

from django.db.models import Count, Func
from django.http import HttpRequest, HttpResponse

from accounts.enums import Role
from accounts.models import User
from accounts.roles import PERMISSIONS
from core.navigation import registered
from core.pages import Page


class RolesView(Page):
    """Every role with what it is for, the pages that it opens, and how many people have it."""

    permission = "accounts.manage_users"
    template_name = "accounts/roles.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        each = User.objects.filter(is_active=True).annotate(role=Func("roles", function="unnest"))
        people = dict(each.values("role").annotate(people=Count("pk")).values_list("role", "people"))
        rows = [
            {
                "role": role,
                "people": people.get(role.value, 0),
                "pages": [item.label for item in registered() if item.permission in PERMISSIONS[role]],
            }
            for role in Role
        ]
        return self.render({"rows": rows})
