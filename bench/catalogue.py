"""All themes, in the order of the table."""

from bench.themes import databases, history, imports, metrics

THEMES = (imports.THEME, metrics.THEME, history.THEME, databases.THEME)
