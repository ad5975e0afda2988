"""The budget follows from the role alone; of clients it knows the number."""

from core.rights import grant_by_role

grant_by_role(
    "budget.view_budget",
    "budget.view_lines",
    "budget.change_budget",
    "budget.approve_transfer",
    "budget.override_budget",
    "budget.export_budget",
)
