"""What an intake says already of a matching profile. It fills the form; only who saves it makes it so."""

import re
from typing import Any

from clients.models import Client
from guidance.enums import IntakeState
from guidance.intake.steps import STEPS, Typed, bound
from guidance.matching.enums import EducationStatus, Language, LanguageLevel
from guidance.models import Intake, IntakePage

# Steps that ask what a field of the profile holds. Sectors are free text there: no code is in them.
ASKED_IN = frozenset({"contact", "work", "wishes", "integration"})
SEVERAL = re.compile(r"[,;\n]")


def told_in_intake(client: Client) -> tuple[Intake | None, dict[str, Any]]:
    """The last intake that was not stopped, and the fields of a profile that its answers fill."""
    intake = Intake.objects.filter(client=client).exclude(state=IntakeState.STOPPED).first()
    pages = IntakePage.objects.filter(intake=intake, step__in=ASKED_IN)
    return intake, proposals({page.step: page.typed for page in pages})


def proposals(pages: dict[str, Typed]) -> dict[str, Any]:
    """The fields that are told. A wrong answer, or one that says nothing here, tells nothing."""
    answers: dict[str, Any] = {}
    for step in STEPS:
        if step.code in ASKED_IN and step.code in pages:
            form = bound(step, pages[step.code])
            form.is_valid()
            answers |= form.cleaned_data
    hours, level = answers.get("hours"), answers.get("language_level")
    level = level if level in LanguageLevel.values else ""
    language = answers.get("preferred_language")
    found = {
        "occupations": _parts(answers.get("occupations")),
        "hours_min": hours,
        "hours_max": hours,
        "distance_km": answers.get("travel_km"),
        "education_level": answers.get("education"),
        "education_status": EducationStatus.FINISHED.value if answers.get("diploma") else "",
        "experience": _parts(answers.get("last_occupation")),
        "dutch_spoken": level,
        "dutch_written": level,
        "languages": [language] if language in Language.values else [],
    }
    return {name: value for name, value in found.items() if value}


def _parts(text: str | None) -> list[str]:
    return [part.strip() for part in SEVERAL.split(text or "") if part.strip()]
