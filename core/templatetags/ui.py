"""The small parts of a page: icons, glyphs, badges, cards, key figures, tables, numbers and days.

Loaded in every template. What has no mark-up of its own is made here, the rest in `templates/components`.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.utils.translation import gettext as _

from core import formatting
from core.charts.model import Chart
from core.forms import at_hand
from core.icons import ICONS

register = template.Library()

LADDER_RUNGS = 6
# A day in either language, a number with its unit, two words.
LONGEST_SHORT_TEXT = 16
DECORATIVE = mark_safe('aria-hidden="true" focusable="false"')

register.filter("number", formatting.number)
register.filter("money", formatting.money)
register.filter("plain_number", formatting.plain_number)
register.filter("at_hand", at_hand)
register.filter("percent", formatting.percent)
register.filter("euros", formatting.euros)
# A moment has the day that it is here, not in UTC.
register.filter("short_day", formatting.short_day, expects_localtime=True)
register.filter("long_day", formatting.long_day, expects_localtime=True)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A decorative line icon of 18 px; what it means stands in the text beside it."""
    return format_html(
        '<svg class="icon" width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
        'stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" {}>{}</svg>',
        DECORATIVE,
        mark_safe(ICONS[name]),  # noqa: S308 - a constant of this code
    )


@register.simple_tag
def ladder_glyph(rung: int | None) -> SafeString:
    """Six steps, filled up to the rung; decorative, so the rung's name stands beside it."""
    steps = format_html_join(
        "",
        '<rect class="ladder-glyph__{}" x="{}" y="{}" width="5" height="{}" rx="1"/>',
        (
            ("on" if step < (rung or 0) else "off", step * 7, 10 - step * 2, 4 + step * 2)
            for step in range(LADDER_RUNGS)
        ),
    )
    return format_html(
        '<svg class="ladder-glyph" viewBox="0 0 40 14" width="40" height="14" {}>{}</svg>',
        DECORATIVE,
        steps,
    )


@register.simple_tag
def meter(value: float | Decimal | None, maximum: float | Decimal, width: int = 64) -> SafeString:
    """A thin bar of value against maximum; decorative, orange when over. The numbers stand beside it."""
    share = float(value or 0) / float(maximum) if maximum else 0.0
    return format_html(
        '<svg class="meter{}" viewBox="0 0 {w} 6" width="{w}" height="6" {}>'
        '<rect class="meter__track" width="{w}" height="6" rx="3"/>'
        '<rect class="meter__fill" width="{}" height="6" rx="3"/></svg>',
        " meter--signal" if share > 1 else "",
        DECORATIVE,
        f"{width * max(0.0, min(share, 1.0)):.1f}",
        w=str(width),
    )


@register.simple_tag
def badge(text: object, tone: str = "") -> SafeString:
    """A status in words. Tones: good, signal, info, done; none is neutral."""
    return format_html('<span class="badge{}">{}</span>', f" badge--{tone}" if tone else "", text)


@register.inclusion_tag("components/definition.html")
def definition(subject: object, text: object, more_url: str = "") -> dict[str, object]:
    """The little "i" that opens what a figure means, in words."""
    return {"subject": subject, "text": text, "more_url": more_url}


@register.inclusion_tag("components/key_figure.html")
def key_figure(
    label: object,
    value: object,
    sentence: object = "",
    beside: object = "",
    definition: object = "",
    href: str = "",
) -> dict[str, object]:
    """One figure that matters: label, value (formatted), what stands beside it ("of 365"), a sentence.

    `href` leads to the rows behind the figure, `definition` says in words what is counted.
    """
    return {
        "label": label,
        "value": value,
        "sentence": sentence,
        "beside": beside,
        "spoken": f"{value} {beside}".strip(),
        "definition": definition,
        "href": href,
    }


@register.simple_block_tag(takes_context=True)
def card(
    context: Context,
    content: SafeString,
    title: object,
    subtitle: object = "",
    size: str = "",
    definition: object = "",
    name: str = "",
) -> str:
    """A titled section; sizes: medium, half, large, wide, full, else a third. `name` is for its id."""
    return render_to_string(
        "components/card.html",
        {
            "content": content,
            "title": title,
            "subtitle": subtitle,
            "size": size,
            "definition": definition,
            "heading_id": f"card-{name or slugify(str(title))}",
        },
    )


@register.simple_block_tag(takes_context=True)
def data_table(
    context: Context, content: SafeString, caption: object, cards: bool = True, compact: bool = False
) -> str:
    """The frame of a table: scrolls sideways by itself, can be reached with the keyboard, has a caption.

    The content is `<thead>` and `<tbody>`. With `cards` each row is a card on a phone: give each `<td>` a
    `data-label`, and rows and cells their explicit table roles.
    """
    return render_to_string(
        "components/data_table.html",
        {"content": content, "caption": caption, "cards": cards, "compact": compact},
    )


@register.simple_tag(takes_context=True)
def sort_header(context: Context, column: str, label: object, numeric: bool = False) -> SafeString:
    """A heading cell that sorts by `?sort=column`, a second time downwards; other parameters are kept."""
    request = context["request"]
    current = request.GET.get("sort", context.get("default_sort", ""))
    direction = {column: "ascending", f"-{column}": "descending"}.get(current, "none")
    parameters = request.GET.copy()
    parameters["sort"] = f"-{column}" if direction == "ascending" else column
    parameters.pop("page", None)
    return format_html(
        '<th scope="col" role="columnheader" aria-sort="{}"{}><a class="sort-link" href="?{}">{}</a></th>',
        direction,
        mark_safe(' class="number"') if numeric else "",
        parameters.urlencode(),
        label,
    )


@register.inclusion_tag("components/pager.html", takes_context=True)
def pager(context: Context, page: Any) -> dict[str, Any]:
    """Links to the pages of a list; the filters in the address are kept."""
    numbers = page.paginator.get_elided_page_range(page.number)
    return {"request": context["request"], "page": page, "numbers": numbers}


@register.simple_tag
def chart(drawn: Chart) -> str:
    """A chart with its legend, sentence and the table behind it."""
    return render_to_string(drawn.template, {"chart": drawn})


@register.filter
def masked_bsn(bsn: str | None) -> str:
    """A BSN as it may stand on a page: the last three digits only."""
    return f"••••••{bsn[-3:]}" if bsn else formatting.NOTHING


@register.filter
def is_short(text: object) -> bool:
    """Whether the text of a table's cell stays on one line: days, numbers, a word or two."""
    return len(str(text)) <= LONGEST_SHORT_TEXT


@register.filter
def yes_no(value: bool | None) -> str:
    if value is None:
        return formatting.NOTHING
    return _("Yes") if value else _("No")


@register.simple_tag
def period(start: date | None, end: date | None) -> str:
    """A period with an inclusive last day; an open end reads "from … on"."""
    first = formatting.short_day(start)
    if end is None:
        return _("from %(start)s on") % {"start": first}
    return _("%(start)s to %(end)s") % {
        "start": formatting.short_day(start),
        "end": formatting.short_day(end),
    }
