"""The steps of an intake: a form each, in the order in which they are asked (DOMAIN.md, Intake).

A step that is for some target groups only says so in `groups`; who may not see obstacles has no such step.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clients.models import TargetGroup
from core.day_field import DayField
from core.identifiers import normalise_postcode, validate_postcode
from guidance.enums import FinancialPlan, Help
from guidance.models import LifeArea

NOT_SAID = ("", _("Not said"))
LANGUAGES = [
    NOT_SAID,
    ("nld", _("Dutch")),
    ("eng", _("English")),
    ("ara", _("Arabic")),
    ("tir", _("Tigrinya")),
    ("tur", _("Turkish")),
    ("ukr", _("Ukrainian")),
    ("fas", _("Persian")),
    ("pol", _("Polish")),
    ("spa", _("Spanish")),
    ("fra", _("French")),
]
HOUSEHOLDS = [
    NOT_SAID,
    ("single", _("Alone")),
    ("single_parent", _("Alone with children")),
    ("couple", _("With a partner")),
]
EDUCATION = [
    NOT_SAID,
    ("1", _("Primary school")),
    ("2", _("VMBO or MBO 1")),
    ("3", _("HAVO, VWO")),
    ("4", _("MBO 2, 3 or 4")),
    ("5", _("HBO")),
    ("6", _("University")),
    ("9", _("Otherwise")),
]
LANGUAGE_LEVELS = [NOT_SAID, *((level, level) for level in ("<A1", "A1", "A2", "B1", "B2", "C1"))]
ROUTES = [
    NOT_SAID,
    ("b1", _("B1 route")),
    ("education", _("Education route")),
    ("self_reliance", _("Self-reliance route")),
]
DESTINATIONS = [
    NOT_SAID,
    ("school", _("School")),
    ("work", _("Work")),
    ("bbl", _("Learning on the job (BBL)")),
    ("day_activity", _("Day activity")),
    ("benefit", _("Benefit")),
    ("unknown", _("Unknown")),
]


def groups() -> list[tuple[str, str]]:
    return [(group.code, group.label) for group in TargetGroup.objects.all()]


class ContactStep(forms.Form):
    """How the client can be reached, and with whom they live."""

    phone = forms.CharField(label=_("Telephone"), max_length=20, required=False)
    email = forms.EmailField(label=_("E-mail address"), required=False)
    postcode = forms.CharField(label=_("Postcode"), max_length=7, required=False)
    house_number = forms.CharField(label=_("House number"), max_length=10, required=False)
    preferred_language = forms.ChoiceField(label=_("Language to speak in"), choices=LANGUAGES, required=False)
    household = forms.ChoiceField(label=_("Lives"), choices=HOUSEHOLDS, required=False)
    target_groups = forms.MultipleChoiceField(
        label=_("Target groups"),
        choices=groups,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("What you tick here adds the questions for that group."),
    )

    def clean_postcode(self) -> str:
        text: str = self.cleaned_data["postcode"]
        if not text:
            return ""
        postcode = normalise_postcode(text)
        if postcode is None:
            validate_postcode(text)
        return postcode or ""


class WorkStep(forms.Form):
    """Work history and education."""

    last_occupation = forms.CharField(label=_("Last work"), max_length=100, required=False)
    last_worked_on = DayField(label=_("Last day of that work"), required=False)
    years_worked = forms.IntegerField(
        label=_("Years of work experience"), min_value=0, max_value=60, required=False
    )
    education = forms.ChoiceField(label=_("Highest education"), choices=EDUCATION, required=False)
    diploma = forms.BooleanField(label=_("With a diploma"), required=False)


class MoneyStep(forms.Form):
    """Is there a realistic budget or financial plan? Nobody leaves the first contact without the question."""

    financial_plan = forms.ChoiceField(
        label=_("Is there a realistic budget or financial plan?"),
        choices=FinancialPlan.choices,
        widget=forms.RadioSelect,
    )
    referred_to_fsp = forms.BooleanField(
        label=_("Refer to the financial service point (FSP)"), required=False
    )


class ObstaclesStep(forms.Form):
    """For each life area whether something stands in the way, and whether help is needed; no more."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        for area in LifeArea.objects.all():
            self.fields[f"area_{area.code}"] = forms.ChoiceField(
                label=area.label,
                choices=Help.choices,
                widget=forms.RadioSelect,
                required=False,
            )

    @property
    def obstacles(self) -> dict[str, Help]:
        """The areas with an obstacle; only of a valid form."""
        answers = ((name.removeprefix("area_"), value) for name, value in self.cleaned_data.items())
        return {area: Help(value) for area, value in answers if value in Help.obstacles()}


class WishesStep(forms.Form):
    """What the client wants, and what was agreed."""

    occupations = forms.CharField(label=_("Wanted work"), max_length=200, required=False)
    sectors = forms.CharField(label=_("Sectors"), max_length=200, required=False)
    hours = forms.IntegerField(label=_("Hours a week"), min_value=1, max_value=60, required=False)
    travel_km = forms.IntegerField(
        label=_("Travel at most, in kilometres"), min_value=0, max_value=200, required=False
    )
    agreements = forms.CharField(
        label=_("Agreements"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
        help_text=_("Nothing about health: a closed answer under obstacles is enough."),
    )


class IntegrationStep(forms.Form):
    """The broad intake of civic integration: personal plan, language, route."""

    pip_on = DayField(label=_("Personal plan (PIP) of"), required=False)
    language_level = forms.ChoiceField(label=_("Level of Dutch"), choices=LANGUAGE_LEVELS, required=False)
    route = forms.ChoiceField(label=_("Route"), choices=ROUTES, required=False)
    housed_on = DayField(label=_("Lives in the municipality since"), required=False)


class SchoolStep(forms.Form):
    """Who leaves practical or special education: from which school, and where to."""

    school = forms.CharField(label=_("School"), max_length=100, required=False)
    leaves_on = DayField(label=_("Leaves school on"), required=False)
    destination = forms.ChoiceField(label=_("Goes on to"), choices=DESTINATIONS, required=False)


@dataclass(frozen=True)
class Step:
    """One step. `groups`: asked only of who belongs to one of these; `permission`: of who may see it."""

    code: str
    label: str | Promise
    form: type[forms.Form]
    groups: frozenset[str] = frozenset()
    permission: str = ""


STEPS = (
    Step("contact", _("Contact"), ContactStep),
    Step("work", _("Work and education"), WorkStep),
    Step("money", _("Money"), MoneyStep),
    Step("obstacles", _("Obstacles"), ObstaclesStep, permission="guidance.view_obstacles"),
    Step("wishes", _("Wishes and agreements"), WishesStep),
    Step("integration", _("Civic integration"), IntegrationStep, groups=frozenset({"statushouder"})),
    Step("school", _("School"), SchoolStep, groups=frozenset({"pro_vso", "schoolverlater"})),
)

Typed = Mapping[str, list[str]]


def as_data(typed: Typed) -> QueryDict:
    """What was typed, as a form takes it."""
    data = QueryDict(mutable=True)
    for name, values in typed.items():
        data.setlist(name, values)
    return data


def bound(step: Step, typed: Typed | None) -> forms.Form:
    """The form of a step with what was typed; with nothing typed the answers are empty, not missing."""
    return step.form(as_data(typed or {}))


def steps_for(pages: Mapping[str, Typed], user: Any) -> Iterator[Step]:
    """The steps that are asked, given what was typed so far and who asks."""
    chosen = set(pages.get("contact", {}).get("target_groups", []))
    for step in STEPS:
        if step.groups and not step.groups & chosen:
            continue
        if step.permission and not user.has_perm(step.permission):
            continue
        yield step


def prefilled(step: Step, client: Any, held: list[str]) -> dict[str, Any]:
    """What the file knows already, for a step that nobody has typed in."""
    if step.code != "contact":
        return {}
    names = ("phone", "email", "postcode", "house_number", "preferred_language")
    return {**{name: getattr(client, name) for name in names}, "target_groups": held}
