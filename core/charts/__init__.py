"""Charts as pure geometry: a function takes numbers and gives a `Chart` that templates turn into SVG."""
