"""Who has a day of own work, and who sees that of a team: by role alone. Facts start from one's clients."""

from core.rights import grant_by_role

grant_by_role("guidance.view_my_day", "guidance.view_team_day")
