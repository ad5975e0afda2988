"""Users as a file, both ways: without passwords; roles and team by name."""

from typing import Any

from import_export.fields import Field

from accounts.models import Team, User
from accounts.services import check_administrators
from core.administration.resources import RelatedWidget, RowResource, resource_of

NAMES = ["username", "first_name", "last_name", "email", "roles", "team", "is_active"]


class UserRows(RowResource):
    """A new user of a file chooses a password by a link, as one made by hand does."""

    def before_save_instance(self, instance: User, row: Any, **options: Any) -> None:
        if instance._state.adding:
            instance.set_unusable_password()
        elif options.get("user") is not None:
            check_administrators(options["user"], instance)

    def validate_instance(
        self, instance: User, import_validation_errors: Any = None, validate_unique: bool = True
    ) -> None:
        if not instance.password:
            instance.set_unusable_password()
        super().validate_instance(instance, import_validation_errors, validate_unique)


UserResource = resource_of(
    User,
    key=("username",),
    names=NAMES,
    base=UserRows,
    team=Field(attribute="team", column_name="team", widget=RelatedWidget(Team, "name")),
)
