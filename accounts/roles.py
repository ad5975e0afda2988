"""What each role may do: the one table. Predicates on a single object are in each app's `perms.py`.

A permission is named `app.verb_noun`, by the app that asks it. The table lies below those apps, so it names
them by text; a test checks that every name is asked somewhere and that every page's name is granted to
somebody.
"""

from accounts.enums import Role

FILE_WORK = frozenset(
    {
        "core.search",
        "clients.view_client",
        "clients.change_client",
        "clients.reveal_bsn",
        "clients.assign_client",
        "clients.view_diagnosis",
        "clients.change_diagnosis",
        "clients.export_clients",
        "clients.view_pool",
        "clients.open_pool_file",
        "clients.hand_over",
        "clients.view_hand_over",
        "clients.acknowledge_hand_over",
        "clients.undo_hand_over",
        "employers.view_employer",
        "guidance.view_trajectory",
        "guidance.plan_trajectory",
        "guidance.change_trajectory",
        "guidance.export_trajectories",
        "placements.view_placement",
        "placements.change_placement",
        "placements.export_placements",
    }
)

OWN_WORK = frozenset({"guidance.view_my_day", "guidance.hold_intake", "guidance.view_obstacles"})

# A consultant sees a change; a regie-consulent asks the re-indication and couples to a consultant.
NOTING = frozenset({"guidance.note_suspicion"})
FUNNEL = frozenset({"guidance.view_reindications", "guidance.export_reindications"})

SOCIAL_RETURN = frozenset(
    {
        "core.search",
        "employers.view_employer",
        "sroi.view_sroi",
        "sroi.change_sroi",
        "sroi.change_tables",
        "sroi.export_sroi",
    }
)

FIGURES = frozenset({"targets.view_dashboard"})

# Whoever has lists keeps filters of them.
LISTS = frozenset({"accounts.keep_filters", "accounts.change_filter"})

BUDGET = frozenset(
    {
        "budget.view_budget",
        "budget.view_lines",
        "budget.change_budget",
        "budget.approve_transfer",
        "budget.override_budget",
        "budget.export_budget",
    }
)

PERMISSIONS: dict[Role, frozenset[str]] = {
    Role.CONSULTANT: FILE_WORK
    | OWN_WORK
    | FIGURES
    | LISTS
    | NOTING
    | frozenset({"guidance.acknowledge_coupling"}),
    Role.REGIE_CONSULTANT: FILE_WORK
    | OWN_WORK
    | FIGURES
    | LISTS
    | NOTING
    | FUNNEL
    | frozenset({"guidance.handle_reindication"}),
    Role.ACCOUNT_MANAGER: frozenset({"core.search", "employers.view_employer"}) | FIGURES | LISTS,
    Role.SROI_COORDINATOR: SOCIAL_RETURN | FIGURES | LISTS,
    Role.JOB_COACH: frozenset(
        {"clients.view_client", "core.search", "guidance.view_trajectory", "placements.view_placement"}
    )
    | LISTS,
    Role.TEAM_LEAD: FILE_WORK
    | OWN_WORK
    | FIGURES
    | LISTS
    | FUNNEL
    | frozenset({"accounts.share_filters", "clients.hand_over_team", "guidance.view_team_day"}),
    Role.MANAGER: FIGURES
    | LISTS
    | frozenset({"guidance.view_reindications", "guidance.view_all_reindications"})
    | frozenset({"budget.view_budget", "budget.approve_transfer"})
    | frozenset({"targets.view_rows", "targets.view_names", "targets.recompute", "targets.publish_run"}),
    Role.CONTROLLER: FIGURES | LISTS | BUDGET | frozenset({"targets.view_rows"}),
    Role.ADMINISTRATOR: frozenset(
        {
            "accounts.manage_users",
            "core.manage_reference",
            "imports.import_file",
            "imports.take_rejected",
            "imports.view_import",
        }
    )
    | LISTS,
    Role.AUDITOR: frozenset({"audit.view_logs"}),
}


def permissions_of(roles: list[str]) -> frozenset[str]:
    """Everything that somebody with these roles may do."""
    return frozenset().union(*(PERMISSIONS[Role(role)] for role in roles))
