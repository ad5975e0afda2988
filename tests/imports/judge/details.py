"""The kind `client_details`: people who are known, completed by a file that brings nobody in."""

from typing import Any

from tests.imports.judge.records import ClientRecordRules
from tests.imports.judge.rows import Row
from tests.imports.judge.rules import REACHED


class DetailRules(ClientRecordRules):
    identity = ("bsn",)

    def conflicts(self) -> None:
        for row in self.rows:
            stored, told = self.state.people.get(row.get("bsn")), row.get("naam")
            if stored and told and not _same_surname(stored, told):
                row.refuse("identity_conflict")

    def warned(self, row: Row) -> bool:
        """Another address than the stored one is not taken over."""
        stored = self.state.people[row.get("bsn")]["postcode"]
        return bool(stored and row.get("postcode") and row.get("postcode") != stored)

    def outcome(self, row: Row) -> str:
        return "changed" if self._completed(row) != self.state.people[row.get("bsn")] else "unchanged"

    def apply(self, row: Row) -> None:
        self.after.people[row.get("bsn")] = self._completed(row)

    def _completed(self, row: Row) -> dict[str, Any]:
        person = dict(self.state.people[row.get("bsn")])
        surname, prefix, initials = row.get("naam") or ("", "", "")
        if surname.split("-")[0].lower() == person["achternaam"].split("-")[0].lower():
            person["voorvoegsel"] = person["voorvoegsel"] or prefix
        person["voorletters"] = person["voorletters"] or initials
        person["geslacht"] = person["geslacht"] or row.get("geslacht") or ""
        if person["postcode"] in ("", row.get("postcode")):
            number = (row.get("huisnummer") or "") + (row.get("toevoeging") or "")
            person["huisnummer"] = person["huisnummer"] or number
        person["postcode"] = person["postcode"] or row.get("postcode") or ""
        person.update({name: row.get(name) for name in REACHED if row.get(name)})
        return person


def _same_surname(stored: dict[str, Any], told: tuple[str, str, str]) -> bool:
    """Of a double name the first counts; a prefix may stand in the surname."""
    surname, prefix, _ = told
    ours, whole = stored["achternaam"], stored["voorvoegsel"] + stored["achternaam"]
    return _first(ours) == _first(surname) or _first(whole) == _first(prefix + surname)


def _first(surname: str) -> str:
    return surname.replace(" ", "").lower().split("-")[0]
