"""Own line icons on a grid of 24: the inside of each `<svg>`."""

ICONS = {
    "check": '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
    "chevron-down": '<path d="m6 9.5 6 6 6-6"/>',
    "cross": '<path d="m7 7 10 10M17 7 7 17"/>',
    "download": '<path d="M12 4v11m-5-5 5 5 5-5M4 20h16"/>',
    "info": '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.5v.2"/>',
    "menu": '<path d="M4 7h16M4 12h16M4 17h16"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "print": '<path d="M7 8V3h10v5M7 17H4v-7h16v7h-3M7 14h10v7H7z"/>',
    "recompute": '<path d="M19 6v5h-5M5 18v-5h5"/>'
    '<path d="M6.5 9a6.5 6.5 0 0 1 11-1.5L19 11M17.5 15a6.5 6.5 0 0 1-11 1.5L5 13"/>',
    "search": '<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>',
    "sign-out": '<path d="M14 4H5v16h9M10 12h10m-4-4 4 4-4 4"/>',
    "warning": '<path d="M12 4 3 20h18zM12 10v5m0 2.5v.2"/>',
}
