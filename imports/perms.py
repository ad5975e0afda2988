"""Who may bring files in and look at what came of them: by role alone."""

from core.rights import grant_by_role

grant_by_role("imports.import_file", "imports.view_import", "imports.take_rejected")
