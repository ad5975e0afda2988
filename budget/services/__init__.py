"""Every change of the budget: one transaction, with who, why and by which request.

Each raises ValidationError with a message for people where a rule refuses it, and StaleError of
core/versions.py where somebody else saved since it was read.
"""

from budget.services.commitments import change_commitment, make_commitment, release_commitment
from budget.services.guard import Leave

__all__ = ["Leave", "change_commitment", "make_commitment", "release_commitment"]
