"""A placement is part of its client's file: who opens the file may see it; some roles may change it too."""

from typing import Any

from rules.predicates import predicate

from clients.perms import opens_file
from core.rights import grant_by_role, grant_on_object
from placements.models import Placement


@predicate(name="opens_file_of_placement")
def opens_file_of_placement(user: Any, placement: Placement | None) -> bool:
    return placement is None or bool(opens_file.test(user, placement.client))


grant_on_object("placements.view_placement", opens_file_of_placement)
grant_on_object("placements.change_placement", opens_file_of_placement)
grant_by_role("placements.export_placements")
