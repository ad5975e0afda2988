"""Who has a day of own work, and who sees that of a team: by role alone. Facts start from one's clients.

A trajectory is part of its client's file: who opens the file may see it; some roles may change it too. A
re-indication is handled by who opens the file or was asked to; the consultant it led to acknowledges it.
"""

from typing import Any

from rules.predicates import predicate

from clients.perms import opens_file
from core.rights import grant_by_role, grant_on_object
from guidance.models import Reindication, Trajectory


@predicate(name="opens_file_of_trajectory")
def opens_file_of_trajectory(user: Any, trajectory: Trajectory | None) -> bool:
    return trajectory is None or bool(opens_file.test(user, trajectory.client))


@predicate(name="handles_reindication")
def handles_reindication(user: Any, reindication: Reindication | None) -> bool:
    if reindication is None or reindication.regie_id == user.pk:
        return True
    return bool(opens_file.test(user, reindication.client))


@predicate(name="coupled_by_reindication")
def coupled_by_reindication(user: Any, reindication: Reindication | None) -> bool:
    return reindication is None or reindication.coupled_to_id == user.pk


grant_by_role("guidance.view_my_day", "guidance.view_team_day")
grant_by_role("guidance.hold_intake", "guidance.view_obstacles")
grant_by_role("guidance.export_trajectories")
grant_on_object("guidance.view_trajectory", opens_file_of_trajectory)
grant_on_object("guidance.change_trajectory", opens_file_of_trajectory)
grant_on_object("guidance.plan_trajectory", opens_file)
grant_by_role("guidance.view_reindications", "guidance.view_all_reindications")
grant_by_role("guidance.export_reindications")
grant_on_object("guidance.note_suspicion", opens_file)
grant_on_object("guidance.handle_reindication", handles_reindication)
grant_on_object("guidance.acknowledge_coupling", coupled_by_reindication)
