from targets.reports import Number


def count_of(figure: Number | None) -> int:
    """A figure that is a count; 0 where the run has none, which means that there was nothing to count."""
    return int(figure.value) if figure is not None and figure.value is not None else 0
