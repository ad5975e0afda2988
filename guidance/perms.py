"""Who has a day of own work, and who sees that of a team: by role alone. Facts start from one's clients.

A trajectory is part of its client's file: who opens the file may see it; some roles may change it too.
"""

from typing import Any

from rules.predicates import predicate

from clients.perms import opens_file
from core.rights import grant_by_role, grant_on_object
from guidance.models import Trajectory


@predicate(name="opens_file_of_trajectory")
def opens_file_of_trajectory(user: Any, trajectory: Trajectory | None) -> bool:
    return trajectory is None or bool(opens_file.test(user, trajectory.client))


grant_by_role("guidance.view_my_day", "guidance.view_team_day")
grant_by_role("guidance.hold_intake", "guidance.view_obstacles")
grant_by_role("guidance.export_trajectories")
grant_on_object("guidance.view_trajectory", opens_file_of_trajectory)
grant_on_object("guidance.change_trajectory", opens_file_of_trajectory)
grant_on_object("guidance.plan_trajectory", opens_file)
