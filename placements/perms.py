"""A placement is part of its client's file: who may open the file may see it."""

from typing import Any

from rules.predicates import predicate

from clients.perms import opens_file
from core.rights import grant_on_object
from placements.models import Placement


@predicate(name="opens_file_of_placement")
def opens_file_of_placement(user: Any, placement: Placement | None) -> bool:
    return placement is None or bool(opens_file.test(user, placement.client))


grant_on_object("placements.view_placement", opens_file_of_placement)
