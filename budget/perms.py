"""The budget follows from the role alone; of clients it knows the number."""

from core.rights import grant_by_role

grant_by_role("budget.override_budget")
