"""Closed lists of the VUM matching profile (koppelvlak 1.0.0); the stored values are its own codes."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Transport(TextChoices):
    """`vervoermiddel`"""

    CAR = "1", _("Car")
    MOPED = "2", _("Moped")
    BICYCLE = "3", _("Bicycle")
    MOTORCYCLE = "4", _("Motorcycle")
    PUBLIC = "5", _("Public transport")
    OTHER = "9", pgettext_lazy("means of transport", "Other")


class WorkingTime(TextChoices):
    """When somebody can work: what `werktijden` and `flexibiliteit` ask yes or no for."""

    OFFICE = "kantoortijden", _("Office hours")
    IRREGULAR = "onregelmatig", _("Irregular hours")
    SHIFTS = "ploegen", _("Shifts")


class ContractTerm(TextChoices):
    """`contractvorm`, for how long"""

    FIXED = "B", _("For a fixed time")
    OPEN = "O", _("For an indefinite time")


class Agreement(TextChoices):
    """`contractvorm`, which kind of work"""

    REGULAR = "01", _("Regular vacancy")
    APPRENTICE = "02", _("Apprenticeship")
    VOLUNTEER = "03", _("Voluntary work")
    EXPERIENCE = "04", _("Work experience place")


class EducationLevel(TextChoices):
    """`opleiding.niveau`"""

    PRIMARY = "1", _("Primary school")
    VMBO = "2", _("VMBO")
    HAVO_VWO = "3", _("HAVO or VWO")
    MBO = "4", _("MBO")
    HBO = "5", _("HBO")
    WO = "6", _("University")
    OTHER = "9", pgettext_lazy("level of education", "Other")


class EducationStatus(TextChoices):
    """`opleiding.status`"""

    FINISHED = "1", pgettext_lazy("education", "Finished")
    BROKEN_OFF = "2", pgettext_lazy("education", "Broken off")
    RUNNING = "3", pgettext_lazy("education", "Still going on")


class Licence(TextChoices):
    """`rijbewijs`"""

    AM = "AM", "AM"
    A1 = "A1", "A1"
    A2 = "A2", "A2"
    A = "A", "A"
    B = "B", "B"
    BE = "BE", "BE"
    C1 = "C1", "C1"
    C = "C", "C"
    CE = "CE", "CE"
    D1 = "D1", "D1"
    D = "D", "D"
    DE = "DE", "DE"
    T = "T", "T"


class LanguageLevel(TextChoices):
    """How well somebody masters Dutch, by the European framework of reference."""

    NONE = "0", _("Not")
    A1 = "A1", "A1"
    A2 = "A2", "A2"
    B1 = "B1", "B1"
    B2 = "B2", "B2"
    C1 = "C1", "C1"
    C2 = "C2", "C2"


class Language(TextChoices):
    """Languages besides Dutch that are spoken here most (ISO 639-3)."""

    ENGLISH = "eng", _("English")
    GERMAN = "deu", _("German")
    FRENCH = "fra", _("French")
    SPANISH = "spa", _("Spanish")
    PORTUGUESE = "por", _("Portuguese")
    POLISH = "pol", _("Polish")
    BULGARIAN = "bul", _("Bulgarian")
    UKRAINIAN = "ukr", _("Ukrainian")
    RUSSIAN = "rus", _("Russian")
    TURKISH = "tur", _("Turkish")
    ARABIC = "ara", _("Arabic")
    TIGRINYA = "tir", _("Tigrinya")
    SOMALI = "som", _("Somali")
    DARI = "prs", _("Dari")
    PERSIAN = "fas", _("Persian")
    PAPIAMENTO = "pap", _("Papiamento")


class Sector(TextChoices):
    """`sector`: divisions of the SBI in which the service point finds work."""

    AGRICULTURE = "01", _("Agriculture and horticulture")
    FOOD = "10", _("Food industry")
    BUILDING = "43", _("Building and installation")
    SHOPS = "47", _("Shops")
    LOGISTICS = "52", _("Storage and transport")
    CATERING = "56", _("Hotels, restaurants and cafés")
    IT = "62", _("IT")
    SECURITY = "80", _("Security")
    CLEANING = "81", _("Cleaning and green keeping")
    OFFICE = "82", _("Office and customer service")
    GOVERNMENT = "84", _("Government and enforcement")
    EDUCATION = "85", _("Education")
    CARE = "86", _("Care")
    WELFARE = "88", _("Welfare and child care")
