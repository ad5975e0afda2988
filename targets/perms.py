"""Who may see figures, the rows behind them, and make them the municipality's word: all by role alone."""

from core.rights import grant_by_role

grant_by_role(
    "targets.view_dashboard",
    "targets.view_rows",
    "targets.view_names",
    "targets.recompute",
    "targets.publish_run",
)
