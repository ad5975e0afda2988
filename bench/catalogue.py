"""All themes, in the order of the table."""

from bench.themes import databases, history, imports, metrics, pages

THEMES = (imports.THEME, metrics.THEME, pages.THEME, history.THEME, databases.THEME)
