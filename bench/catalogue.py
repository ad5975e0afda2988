"""All themes, in the order of the table."""

from bench.themes import databases, history, metrics

THEMES = (metrics.THEME, history.THEME, databases.THEME)
