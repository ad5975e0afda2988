from core.rights import grant_by_role

grant_by_role("core.manage_reference", "core.search")
