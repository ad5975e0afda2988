"""House rule: the policy allows no inline style, script or event handler, so no template has one."""

import re
from pathlib import Path

import pytest
from django.conf import settings

TEMPLATES = sorted(Path(settings.BASE_DIR, "templates").rglob("*.html"))
FORBIDDEN = re.compile(
    r"""\sstyle\s*=          # inline style
    |<style\b
    |<script\b(?![^>]*\bsrc=)  # inline script
    |\son[a-z]+\s*=        # event handlers
    |javascript:
    |\shx-on""",
    re.VERBOSE | re.IGNORECASE,
)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_inline_style_or_script(template: Path) -> None:
    assert FORBIDDEN.findall(template.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text", ['<p style="x">', "<script>x</script>", '<a onclick="x">', "<b hx-on:click>"]
)
def test_the_rule_finds_what_it_forbids(text: str) -> None:
    assert FORBIDDEN.search(text)
