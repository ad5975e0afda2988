"""Who can be re-indicated, and what an advice means in words. No database."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from clients.enums import Rung

# The module of Competensys by which somebody is re-indicated (fixtures/diagnosis_modules.toml).
MODULE = "herindicatie"
FROM_RUNGS = (Rung.CARE, Rung.SOCIAL_ACTIVATION)
TO_RUNGS = (Rung.SPECIFIC_DIAGNOSIS, Rung.DEVELOPMENT, Rung.MEDIATION)


def advice_in_words(months: int | None, term: int | None) -> str:
    """What Competensys expects of mediation, beside the term of the policy."""
    if months is None:
        return _("Competensys names no term for mediation.")
    expected = ngettext(
        "Competensys expects mediation within %(count)d month",
        "Competensys expects mediation within %(count)d months",
        months,
    ) % {"count": months}
    if term is None:
        return f"{expected}."
    return _("%(expected)s; the term is %(term)d.") % {"expected": expected, "term": term}
