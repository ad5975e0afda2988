"""A new consultant brings somebody from a first contact to rung 5; docs/journeys.md says what that takes."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.utils import timezone
from playwright.sync_api import APIResponse, Route, expect

from tests.e2e.browsing import DESKTOP, PHONE, Windows
from tests.e2e.journeys_page import COLUMNS, differences
from tests.e2e.rooms.journeys import Newcomer
from tests.e2e.walking import Keyboard, Mouse, Walker
from tests.e2e.world import World
from tests.factories import ClientFactory, IntakeFactory
from tests.factories.accounts import PASSWORD

NOTHING_LEFT = "Er vraagt nu niets om actie."


class Calendar:
    """The day that the pages take it to be; the first of them is a day of this year."""

    def __init__(self) -> None:
        self.first = self.today = dt.date(timezone.localdate().year, 3, 2)

    def after(self, days: int) -> None:
        self.today = self.first + dt.timedelta(days=days)

    def day(self, days: int) -> str:
        return f"{self.first + dt.timedelta(days=days):%d-%m-%Y}"


@pytest.fixture
def calendar(monkeypatch: pytest.MonkeyPatch) -> Calendar:
    """The server runs in a thread of this process, so it is told the day here."""
    calendar, real = Calendar(), timezone.localdate

    def localdate(value: dt.datetime | None = None, zone: dt.tzinfo | None = None) -> dt.date:
        return real(value, zone) if value else calendar.today

    monkeypatch.setattr(timezone, "localdate", localdate)
    return calendar


@dataclass(frozen=True)
class Journey:
    """One person on the way to work, stretch by stretch."""

    walker: Walker
    who: Newcomer
    calendar: Calendar

    def sign_in(self) -> None:
        walker = self.walker
        walker.fill("Gebruikersnaam of e-mailadres", self.who.consultant.username)
        walker.fill("Wachtwoord", PASSWORD)
        walker.send("Inloggen")
        expect(walker.main).to_contain_text(NOTHING_LEFT)

    def somebody_new(self) -> None:
        """Somebody with that telephone number is known, who is somebody else."""
        walker = self.walker
        walker.follow("Nieuwe intake")
        walker.fill("BSN", self.who.bsn)
        walker.fill("Achternaam", self.who.surname)
        walker.fill("Geboortedatum", "17-04-1991")
        walker.fill("Telefoon", self.who.phone)
        walker.send("Begin de intake")
        expect(walker.main).to_contain_text("Misschien is deze persoon al bekend")
        walker.send("Nee, dit is iemand anders: begin")

    def talk(self) -> None:
        walker = self.walker
        walker.fill("Postcode", "2281 AA")
        walker.choose("Taal om in te praten", "Tigrinya")
        walker.choose("Woont", "Alleen met kinderen")
        walker.tick("Statushouder")
        walker.send("Opslaan en verder")
        walker.fill("Laatste werk", "Kok")
        walker.fill("Jaren werkervaring", "4")
        walker.choose("Hoogste opleiding", "Mbo 2")
        walker.send("Opslaan en verder")
        walker.pick("Is er een realistische begroting of een financieel plan?", "Nee, die is er nog niet")
        walker.tick("Verwijs door naar het financieel servicepunt (FSP)")
        walker.send("Opslaan en verder")
        walker.pick("Schulden", "Belemmering, hulp is nodig")
        walker.pick("Taal", "Belemmering, er is al hulp")
        walker.send("Opslaan en verder")
        walker.fill("Gewenst werk", "Kok of keukenhulp")
        walker.fill("Uren per week", "32")
        walker.fill("Hoogstens reizen, in kilometers", "15")
        walker.send("Opslaan en verder")
        walker.choose("Niveau Nederlands", "A2")
        walker.choose("Route", "B1-route")
        walker.send("Opslaan en verder")

    def end_of_intake(self) -> None:
        walker = self.walker
        walker.choose("Trede", "2")
        walker.choose("Diagnose aanvragen bij Competensys", "Statushouders")
        walker.tick("Samen het cv bekijken")
        walker.send("Intake afronden")
        expect(walker.main).to_contain_text("Competensys (Statushouders)")

    def first_action(self) -> None:
        """A fortnight later My day asks for it, and whether the referral arrived."""
        walker, name = self.walker, self.who.surname
        self.calendar.after(14)
        walker.open_my_day()
        walker.send(f"{name}, Actie aan de beurt: Klaar")
        walker.send(f"{name}, Verwijzing niet bevestigd: Is aangekomen")
        expect(walker.main).to_contain_text(NOTHING_LEFT)

    def diagnosis(self) -> None:
        walker = self.walker
        walker.open_file(self.who.surname)
        walker.jump("Diagnose")
        walker.follow("Diagnose vastleggen")
        expect(walker.control("Module").locator("option:checked")).to_have_text("Statushouders")
        walker.choose("Geadviseerde trede", "4")
        walker.fill("Bemiddeling verwacht binnen, in maanden", "9")
        walker.fill("Samenwerken", "70")
        walker.fill("Werktempo", "55")
        walker.fill("Leervermogen", "80")
        walker.send("Opslaan")
        expect(walker.main).to_contain_text("4 Ontwikkeling richting werk")

    def rung(self, rung: str, *, on: int, diagnosis: str = "", expected: int | None = None) -> None:
        walker = self.walker
        self.calendar.after(on)
        walker.follow("Andere trede")
        walker.choose("Trede", rung)
        if diagnosis:
            walker.choose("Op grond van de diagnose", diagnosis)
        if expected:
            walker.fill("Klaar voor werk, verwacht op", self.calendar.day(expected))
        walker.fill("Reden", "Na de diagnose")
        walker.send("Opslaan")

    def trajectory(self) -> None:
        """It begins and, some days later, ends with what came of it."""
        walker = self.walker
        walker.jump("Trajecten")
        walker.follow("Nieuw traject")
        walker.choose("Instrument", "Empowerment")
        walker.fill("Geplande laatste dag", self.calendar.day(26))
        walker.fill("Kosten", "400")
        walker.send("Opslaan")
        self.calendar.after(24)
        walker.follow("Beëindigen")
        walker.choose("Resultaat", "Afgerond")
        walker.fill("Reden", "Klaar")
        walker.send("Laatste dag opslaan")

    def profile(self) -> None:
        """My day asks for it, leads to the form, and is where one comes back."""
        walker = self.walker
        walker.open_my_day()
        walker.follow("Profiel ontbreekt of is concept")
        walker.pick("Status", "Goed")
        walker.tick(
            "Het werk dat de klant wil, staat erin",
            "Wat de klant kan en heeft gedaan, staat erin",
            "Uren, dagen en reisafstand kloppen",
            "Werkgevers kunnen de klant ermee bereiken",
            "Het is goed geschreven, zonder fouten",
            "De klant is het eens met wat er staat",
        )
        walker.fill("Reden", "Samen gemaakt")
        walker.send("Opslaan")
        expect(walker.main).to_contain_text(NOTHING_LEFT)

    def rung_5(self) -> None:
        self.walker.open_file(self.who.surname)
        self.rung("5", on=27)

    def matching(self) -> None:
        """What the intake told stands there already."""
        walker = self.walker
        walker.jump("Matchingsprofiel")
        walker.follow("Profiel invullen")
        expect(walker.control("Uren per week, hoogstens")).to_have_value("32")
        walker.unfold("Sectoren")
        walker.tick("Horeca", "Kantoortijden", "Fiets")
        walker.fill("Beschikbaar vanaf", self.calendar.day(27))
        walker.tick("Reguliere vacature")
        walker.choose("Die opleiding is", "Afgerond")
        walker.fill("Kan", "Koken")
        walker.fill("Presentatie", "Ik kook graag")
        walker.send("Opslaan")
        expect(walker.main).to_contain_text("100%")

    def nothing_left(self) -> None:
        walker = self.walker
        walker.open_my_day()
        expect(walker.main).to_contain_text(NOTHING_LEFT)

    def stretches(self) -> dict[str, Callable[[], None]]:
        return {
            "Signing in": self.sign_in,
            "Somebody new, who is not the person with that telephone number": self.somebody_new,
            "The talk, six steps": self.talk,
            "The end of the intake": self.end_of_intake,
            "A fortnight later: what is due": self.first_action,
            "The diagnosis is received": self.diagnosis,
            "Rung 3": lambda: self.rung("3", on=15, diagnosis="Statushouders"),
            "Rung 4, with the expected day": lambda: self.rung("4", on=16, expected=90),
            "A trajectory begins and ends": self.trajectory,
            "The HalloWerk profile is live": self.profile,
            "Rung 5": self.rung_5,
            "The matching profile is complete": self.matching,
            "My day: nothing left": self.nothing_left,
        }


@pytest.mark.parametrize("way", list(COLUMNS))
def test_from_first_contact_to_rung_5(windows: Windows, world: World, calendar: Calendar, way: str) -> None:
    size, scripts = PHONE if way == "phone" else DESKTOP, way != "without scripts"
    page = windows.of(None, size, java_script_enabled=scripts).open("/accounts/login/")
    walker: Walker = Keyboard(page) if scripts else Mouse(page)
    for name, walk in Journey(walker, world.rooms["journeys"][way], calendar).stretches().items():
        with walker.stretch(name):
            walk()
    found = differences(walker.efforts, way)
    assert not found, "\n".join(found)


def test_what_is_typed_without_a_connection_is_not_lost(windows: Windows, world: World) -> None:
    """The network goes away while somebody types, and comes back: the page says both, and goes on."""
    intake = IntakeFactory(client=ClientFactory(assigned_to=world.people["alice"]))
    window = windows.of("alice")
    page = window.open(f"/guidance/intakes/{intake.pk}/wishes/")
    said, saved = page.locator("[data-not-saved]"), page.locator("#saved")
    page.keyboard.type("Kok")
    expect(saved).to_contain_text("Opgeslagen om")
    page.context.set_offline(True)
    page.keyboard.type(" of bakker")
    expect(said).to_contain_text("Niet opgeslagen: er is geen verbinding.")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Gewenst werk")).to_have_value("Kok of bakker")
    expect(said).to_be_visible()
    page.context.set_offline(False)
    expect(said).to_be_hidden()
    assert intake.pages.get().typed["occupations"] == ["Kok of bakker"]
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Intake afronden")
    window.complaints.expect_no_connection()


def test_enter_waits_for_what_is_being_saved(windows: Windows, world: World) -> None:
    """Else it would send the version of before, and be told that somebody else saved this step."""
    intake = IntakeFactory(client=ClientFactory(assigned_to=world.people["alice"]))
    page = windows.of("alice").open(f"/guidance/intakes/{intake.pk}/wishes/")
    saved: list[tuple[Route, APIResponse]] = []

    def keep_the_answer(route: Route) -> None:
        if "autosave" in (route.request.post_data or ""):
            saved.append((route, route.fetch()))
        else:
            route.continue_()

    page.route("**/wishes/", keep_the_answer)
    page.keyboard.type("Kok")
    for _ in range(100):
        if not saved:
            page.wait_for_timeout(50)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wensen en afspraken")
    for route, answer in saved:
        route.fulfill(response=answer)
    expect(page.get_by_role("heading", level=1)).to_have_text("Intake afronden")
    assert intake.pages.get().typed["occupations"] == ["Kok"]
