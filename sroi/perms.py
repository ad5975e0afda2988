"""Social return is the coordinator's: all by role, since a contract is nobody's in particular."""

from core.rights import grant_by_role

grant_by_role("sroi.view_sroi", "sroi.change_sroi", "sroi.change_tables", "sroi.export_sroi")
