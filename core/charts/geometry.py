"""Numbers to coordinates: strings for SVG, scales, round axis ends, and the few shapes that charts draw."""

from collections.abc import Callable, Iterable
from math import ceil, floor, log10

from core.charts.model import Shape

Scale = Callable[[float], float]

# An average character of the chart's 12.5 px type; labels are given room by it.
CHARACTER_WIDTH = 6.0


def coordinate(value: float) -> str:
    """At most one decimal, always with a point: `12.50` gives `12.5`, `3.0` gives `3`."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def points(pairs: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{coordinate(x)},{coordinate(y)}" for x, y in pairs)


def linear(domain_end: float, start: float, end: float) -> Scale:
    """A scale from 0…`domain_end` to `start`…`end` in pixels."""
    return lambda value: start + (end - start) * (value / domain_end if domain_end else 0.0)


def round_steps(maximum: float, steps: int = 4) -> list[int]:
    """Whole, round values from 0 to at least `maximum`: steps of 1, 2 or 5 times a power of 10."""
    raw = max(maximum, 1) / steps
    power = 10 ** floor(log10(raw)) if raw >= 1 else 1
    step = max(1, int(next(factor * power for factor in (1, 2, 5, 10) if factor * power >= raw)))
    return [step * index for index in range(ceil(max(maximum, 1) / step) + 1)]


def text_width(text: str) -> float:
    return len(text) * CHARACTER_WIDTH


def shortened(text: str, width: float) -> str:
    """The text cut to fit the width, with an ellipsis; the table and the link's name keep it whole."""
    room = int(width // CHARACTER_WIDTH)
    return text if len(text) <= room else f"{text[: max(room - 1, 1)].rstrip()}…"


def rect(style: str, x: float, y: float, width: float, height: float, radius: float = 0) -> Shape:
    size = {"x": coordinate(x), "y": coordinate(y), "width": coordinate(width), "height": coordinate(height)}
    return Shape("rect", style, {**size, "rx": coordinate(radius)} if radius else size)


def line(style: str, x1: float, y1: float, x2: float, y2: float) -> Shape:
    ends = {"x1": coordinate(x1), "y1": coordinate(y1), "x2": coordinate(x2), "y2": coordinate(y2)}
    return Shape("line", style, ends)


def polyline(style: str, pairs: Iterable[tuple[float, float]]) -> Shape:
    return Shape("polyline", style, {"points": points(pairs)})


def polygon(style: str, pairs: Iterable[tuple[float, float]]) -> Shape:
    return Shape("polygon", style, {"points": points(pairs)})


def circle(style: str, x: float, y: float, radius: float) -> Shape:
    return Shape("circle", style, {"cx": coordinate(x), "cy": coordinate(y), "r": coordinate(radius)})


def text(style: str, x: float, y: float, words: str, anchor: str = "start") -> Shape:
    """Words on a baseline at `y`; the anchor is start, middle or end."""
    place = {"x": coordinate(x), "y": coordinate(y)}
    return Shape("text", style, place if anchor == "start" else {**place, "text-anchor": anchor}, words)
