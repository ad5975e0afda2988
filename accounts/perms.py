from core.rights import grant_by_role

grant_by_role("accounts.manage_users")
