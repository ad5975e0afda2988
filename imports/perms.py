from core.rights import grant_by_role

grant_by_role("imports.import_file", "imports.view_import")
