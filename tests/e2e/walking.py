"""Somebody who walks through the pages: by the keyboard alone, or with a mouse and without scripts.

Each says by the same words where to go and what to answer, and counts what that takes.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect

# No control of a page is so far away that a person would go on pressing.
MOST_TABS = 60
# Where the keyboard stands, seen from a control: on it, in its group, before it or after it.
WHERE = """(wanted) => {
    const at = document.activeElement;
    const together = at.type === "radio" && wanted.type === "radio" && at.name === wanted.name;
    if (at === wanted || together) return "here";
    if (at === document.body) return location.hash ? "before" : "nowhere";
    return at.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING ? "before" : "after";
}"""
# The answer to Enter in a field: the first button of its form, which is the one that this form shows for it.
SENT_BY_ENTER = """(button) => {
    const at = document.activeElement;
    const sends = at.tagName === "INPUT" && at.form !== null && at.form === button.form;
    return sends && at.form.querySelector("[type=submit]") === button;
}"""
ALL_SELECTED = "(field) => field.selectionEnd - field.selectionStart === field.value.length"
DRAWN = "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"


@dataclass
class Effort:
    """What a stretch took: controls answered or sent, keys pressed, signs of texts typed, pages opened."""

    decisions: int = 0
    keys: int = 0
    typed: int = 0
    pages: int = 0


def named(label: str) -> re.Pattern[str]:
    """A label as it is read, also where it says besides that the answer is optional."""
    return re.compile(rf"^{re.escape(label)}( \(.*\))?$")


@dataclass
class Walker(ABC):
    page: Page
    efforts: dict[str, Effort] = field(default_factory=dict)
    effort: Effort = field(default_factory=Effort)

    @contextmanager
    def stretch(self, name: str) -> Iterator[None]:
        """What happens within is counted under this name."""
        self.effort = self.efforts.setdefault(name, Effort())
        yield

    @property
    def main(self) -> Locator:
        return self.page.locator("main")

    def control(self, label: str, within: Locator | None = None) -> Locator:
        inside = within or self.main
        roles = ("textbox", "searchbox", "spinbutton", "combobox", "checkbox", "radio")
        first, *others = (inside.get_by_role(role, name=named(label)) for role in roles)  # type: ignore[arg-type]
        for other in others:
            first = first.or_(other)
        return first

    def fill(self, label: str, text: str) -> None:
        self.effort.decisions += 1
        self.effort.typed += len(text)
        self.type_in(self.control(label), text)

    def choose(self, label: str, option: str) -> None:
        """An option of a list that opens; its first signs are enough for the keyboard."""
        self.effort.decisions += 1
        wanted = self.control(label)
        self.select(wanted, option)
        expect(wanted.locator("option:checked")).to_contain_text(option)

    def tick(self, *labels: str) -> None:
        for label in labels:
            self.effort.decisions += 1
            self.activate(self.control(label), "Space")
            expect(self.control(label)).to_be_checked()

    def unfold(self, question: str) -> None:
        """A long list of choices."""
        self.effort.decisions += 1
        group = self.main.get_by_role("group", name=named(question))
        self.activate(group.locator("summary"), "Enter")

    def pick(self, question: str, answer: str) -> None:
        """One of the answers that stand below a question."""
        self.effort.decisions += 1
        group = self.main.get_by_role("group", name=named(question))
        wanted = self.control(answer, group)
        self.mark(wanted)
        expect(wanted).to_be_checked()

    def send(self, button: str) -> None:
        """Press a button that leads to another page."""
        self._leave(self.main.get_by_role("button", name=button, exact=True))

    def follow(self, link: str, within: Locator | None = None) -> None:
        self._leave((within or self.main).get_by_role("link", name=link, exact=True))

    def jump(self, link: str) -> None:
        """To a part of the page, by the links at its top."""
        self.effort.decisions += 1
        self.activate(self.main.get_by_role("link", name=link, exact=True), "Enter")

    def open_my_day(self) -> None:
        """By the navigation, or where that is folded by the name of the house, which leads home."""
        banner = self.page.get_by_role("banner")
        link = banner.get_by_role("link", name="Mijn dag", exact=True)
        self._leave(link if link.is_visible() else banner.get_by_role("link", name="Trede", exact=True))

    def _leave(self, control: Locator) -> None:
        self.effort.decisions += 1
        self.effort.pages += 1
        with self.page.expect_event("load"):
            self.leave_by(control)
        self.arrive()

    @abstractmethod
    def arrive(self) -> None:
        """Wait until the page is there, and the keyboard stands where it put it."""

    @abstractmethod
    def type_in(self, control: Locator, text: str) -> None: ...

    @abstractmethod
    def select(self, control: Locator, option: str) -> None: ...

    @abstractmethod
    def mark(self, control: Locator) -> None: ...

    @abstractmethod
    def activate(self, control: Locator, key: str) -> None: ...

    @abstractmethod
    def leave_by(self, control: Locator) -> None: ...

    @abstractmethod
    def open_file(self, surname: str) -> None:
        """Go from anywhere to the page of a client."""


class Keyboard(Walker):
    """Presses keys and nothing else; sees where the keyboard stands by the mark around a control."""

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.effort.keys += 1
            self.page.keyboard.press(key)

    def reach(self, control: Locator) -> None:
        """Tab to a control; from the top of a page by the link that skips to the content."""
        expect(control).to_be_visible()
        for _ in range(MOST_TABS):
            where = control.evaluate(WHERE)
            if where == "here":
                return
            if where == "nowhere" and control.evaluate("(wanted) => wanted.closest('main') !== null"):
                self.press("Tab")
                self.press("Enter")
            self.press("Shift+Tab" if where == "after" else "Tab")
        raise AssertionError(f"{control} is more than {MOST_TABS} tabs away on {self.page.url}")

    def type_in(self, control: Locator, text: str) -> None:
        self.reach(control)
        if not control.evaluate(ALL_SELECTED):
            self.press("Control+a")
        self.page.keyboard.type(text)

    def select(self, control: Locator, option: str) -> None:
        self.reach(control)
        for sign in option:
            self.press(sign)
            if option in control.locator("option:checked").inner_text():
                return

    def mark(self, control: Locator) -> None:
        self.reach(control)
        answers = control.evaluate("(wanted) => [...wanted.form.elements[wanted.name]].map((one) => one.id)")
        at = self.page.evaluate("document.activeElement.id")
        steps = answers.index(control.get_attribute("id")) - answers.index(at)
        if steps == 0:
            self.press("Space")
        self.press("ArrowDown" if steps > 0 else "ArrowUp", abs(steps))

    def activate(self, control: Locator, key: str) -> None:
        self.reach(control)
        self.press(key)

    def leave_by(self, control: Locator) -> None:
        if not control.evaluate(SENT_BY_ENTER):
            self.reach(control)
        self.press("Enter")

    def arrive(self) -> None:
        self.page.evaluate(DRAWN)

    def open_file(self, surname: str) -> None:
        self.press("Control+k")
        self.effort.decisions += 2
        self.effort.typed += len(surname)
        self.effort.pages += 1
        self.page.keyboard.type(surname)
        expect(self.page.get_by_role("option")).to_have_count(1)
        self.press("ArrowDown")
        with self.page.expect_event("load"):
            self.press("Enter")
        self.arrive()


class Mouse(Walker):
    """Clicks, which is a decision each, and types: for pages without scripts."""

    def arrive(self) -> None:
        expect(self.main).to_be_visible()

    def type_in(self, control: Locator, text: str) -> None:
        control.fill(text)

    def select(self, control: Locator, option: str) -> None:
        label = control.locator("option").filter(has_text=re.compile(rf"^{option}")).first.inner_text()
        control.select_option(label=label)

    def mark(self, control: Locator) -> None:
        control.check()

    def activate(self, control: Locator, key: str) -> None:
        control.click()

    def leave_by(self, control: Locator) -> None:
        control.click()

    def open_file(self, surname: str) -> None:
        self._leave(self.page.get_by_role("banner").get_by_role("button", name="Zoeken"))
        self.fill("Zoeken naar", surname)
        self.send("Zoeken")
        self._leave(self.main.get_by_role("link").filter(has_text=surname))
