"""A matching profile in the words of VUM (koppelvlak 1.0.0): what goes to other municipalities and UWV."""

from collections.abc import Iterable
from typing import Any

from guidance.matching.enums import LanguageLevel, WorkingTime
from guidance.models import MatchingProfile

YES, NO, UNKNOWN = 1, 2, 0


def vum_profile(profile: MatchingProfile) -> dict[str, Any]:
    """By the names of VUM, without what is not known. `idWerkzoekende` is the client number, never a BSN."""
    return _without_nothing(
        {
            "idWerkzoekende": str(profile.client.number),
            "persoonlijkePresentatie": profile.presentation,
            "toestemmingTotDelenProfiel": profile.may_be_shared,
            "bemiddelingsberoep": _named("naamBeroepOngecodeerd", profile.occupations),
            "sector": _named("codeSbi", profile.sectors),
            "mobiliteit": {
                "bemiddelingspostcode": profile.postcode,
                "maximaleReisafstand": profile.distance_km,
                "maximaleReistijd": profile.travel_minutes,
            },
            "vervoermiddel": [{"codeVervoermiddel": int(code)} for code in profile.transport],
            "flexibiliteit": {
                "onregelmatigeWerktijden": _answer(profile, WorkingTime.IRREGULAR),
                "ploegendienst": _answer(profile, WorkingTime.SHIFTS),
                "datumAanvangBeschikbaarVoorWerk": _day(profile.available_from),
                "datumEindeBeschikbaarVoorWerk": _day(profile.available_until),
            },
            "werktijden": {
                "aantalWerkurenPerWeekMinimaal": profile.hours_min,
                "aantalWerkurenPerWeekMaximaal": profile.hours_max,
                "kantoortijden": _answer(profile, WorkingTime.OFFICE),
            },
            "contractvorm": [
                *_named("codeTypeArbeidscontract", profile.contract_terms),
                *_named("codeTypeOvereenkomst", profile.agreements),
            ],
            "arbeidsmarktkwalificatie": _qualification(profile),
        }
    )


def _qualification(profile: MatchingProfile) -> dict[str, Any]:
    return {
        "opleiding": [
            _without_nothing(
                {
                    "codeNiveauOpleiding": int(profile.education_level),
                    "codeStatusOpleiding": int(profile.education_status or 0),
                    "naamOpleidingOngecodeerd": profile.education_name,
                }
            )
        ]
        if profile.education_level
        else [],
        "werkervaring": _named("toelichtingWerkervaring", profile.experience),
        "cursus": _named("naamCursus", profile.courses),
        "rijbewijs": _named("codeSoortRijbewijs", profile.licences),
        "taalbeheersing": [*_dutch(profile), *_named("codeTaal", profile.languages)],
        "gedragscompetentie": _named("omschrijvingGedragscompetentie", profile.strengths),
        "vakvaardigheid": _named("omschrijvingVakvaardigheid", profile.skills),
        "interesse": _named("naamInteresse", profile.interests),
    }


def _dutch(profile: MatchingProfile) -> list[dict[str, str]]:
    levels = {"mondeling": profile.dutch_spoken, "schriftelijk": profile.dutch_written}
    said = {skill: level for skill, level in levels.items() if level not in ("", LanguageLevel.NONE)}
    return [{"codeTaal": "nld", **said}] if said else []


def _named(name: str, values: Iterable[str]) -> list[dict[str, str]]:
    return [{name: value} for value in values]


def _answer(profile: MatchingProfile, time: WorkingTime) -> int:
    """0 unknown, 1 yes, 2 no: where no time at all was said, nobody knows."""
    if not profile.working_times:
        return UNKNOWN
    return YES if time in profile.working_times else NO


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None


def _without_nothing(value: Any) -> Any:
    """Without what is empty, also inside; zero and no are answers."""
    if not isinstance(value, dict):
        return value
    kept = {name: _without_nothing(held) for name, held in value.items()}
    return {name: held for name, held in kept.items() if held not in (None, "", [], {})}
