"""The budget of the synthetic municipality: the paper's amounts, and what was plausibly promised and spent.

Before 2021 the paper knows one amount a year. From 2021 on there are its seven posts, the crisis approach and
the structural budget. Years before last year are closed.
"""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Final

from django.db import transaction

from accounts.models import User
from budget.models import (
    Allocation,
    Booking,
    BudgetYear,
    Commitment,
    CommitmentMonth,
    Post,
    ShelteredPlaces,
    Transfer,
)
from budget.rules import band_of_rung, cents, spread
from budget.services import approve_transfer, ask_transfer, close_year
from clients.models import BenefitSpell, LadderSpell
from core.history import acting
from core.periods import add_months
from wsp.demo.dealing import stream
from wsp.demo.loading import REASON
from wsp.demo.promises import promise_trajectories

WHOLE: Final = "Participatiebudget"
# The paper gives 2014, 2018 and 2020; what lies between is interpolated.
BEFORE: Final = {
    2014: 2_313_633,
    2015: 2_228_000,
    2016: 2_142_000,
    2017: 2_057_000,
    2018: 1_970_954,
    2019: 2_116_000,
    2020: 2_261_790,
}
FIRST_DIVIDED: Final = 2021
# Posts of 2021, and what of each is usually spent by bookings on no commitment, as a share of the year.
DIVIDED: Final = {
    "Uitvoeringskosten": (1_132_875, Decimal("0.99")),
    "ICT en communicatie": (110_000, Decimal("0.93")),
    "Regionale samenwerking": (180_000, Decimal("1.00")),
    "Werkgeversdienstverlening": (308_007, Decimal("0.55")),
    "Beschut werk": (246_993, Decimal("0.97")),
    "Kandidaatontwikkeling": (486_875, Decimal("0.20")),
    "Diagnose en keuringen": (65_000, Decimal("0.30")),
}
CRISIS: Final = (
    ("Crisisaanpak PW instroom vanaf maart 2020", "1-2", 90_000),
    ("Crisisaanpak PW instroom vanaf maart 2020", "3-5", 167_000),
    ("Crisisaanpak WW", "alle", 55_000),
    ("Crisisaanpak arbeidsbeperking", "alle", 80_000),
    ("Crisisaanpak zzp en ondernemers", "alle", 85_000),
)
STRUCTURAL: Final = ("Maatschappelijke participatie", "1-2", 100_000)
# The post of the trajectories. Of years that are still open each has its own promise (wsp/demo/promises.py).
TRAJECTORIES: Final = "Kandidaatontwikkeling"
# Posts out of which something is promised for a client: how many a year, what for, from and up to how much.
PROMISED: Final = {
    TRAJECTORIES: (150, ("Empowermentcursus", "Leerwerktraject", "Taal op de werkvloer"), 600, 3_200),
    "Werkgeversdienstverlening": (40, ("Jobcoaching", "Arrangement met werkgever"), 900, 4_000),
    "Diagnose en keuringen": (90, ("Competensys", "Keuring door Salude"), 150, 650),
}
GROWTH: Final = Decimal("1.02")


def fill_ledger(seed: int, until: date) -> None:
    """Write the ledger of every year up to `until`, and close the years before last year."""
    random = stream(seed, "ledger")
    controllers = User.objects.filter(roles__contains=["controller"]).order_by("pk")
    manager = User.objects.filter(roles__contains=["manager"]).order_by("pk").first()
    controller = controllers.first()
    assert controller is not None, "The demo has a controller."
    posts = {post.name: post for post in Post.objects.all()}
    with transaction.atomic(), acting(None, REASON, command="demo_data"):
        _set_aside(posts, controller, until.year)
        for year in range(min(BEFORE), until.year + 1):
            last = min(until, date(year, 12, 31))
            Booking.objects.bulk_create(_loose(random, posts, year, last))
            if year >= FIRST_DIVIDED:
                still_open = year >= until.year - 1
                _promise(random, posts, year, last, [TRAJECTORIES] if still_open else [])
                _sheltered(year)
        if manager and until.year >= FIRST_DIVIDED:
            _transfer(posts, controller, manager, until)
        for year in range(min(BEFORE), until.year - 1):
            closing = BudgetYear.objects.get(pk=year)
            close_year(
                user=controller, year=closing, on=date(year + 1, 5, 1), reason="Jaarrekening vastgesteld"
            )
        for year in range(max(FIRST_DIVIDED, until.year - 1), until.year + 1):
            _write(random, promise_trajectories(year, date(until.year, 12, 31)), until)


def _set_aside(posts: dict[str, Post], controller: User, last: int) -> None:
    rows = [(year, WHOLE, "alle", "participatiebudget", Decimal(amount)) for year, amount in BEFORE.items()]
    for year in range(FIRST_DIVIDED, last + 1):
        growth = GROWTH ** (year - FIRST_DIVIDED)
        rows += [
            (year, post, "alle", "participatiebudget", cents(amount * growth))
            for post, (amount, _share) in DIVIDED.items()
        ]
        rows.append((year, *STRUCTURAL[:2], "structureel", Decimal(STRUCTURAL[2])))
    rows += [(2021, post, category, "steunpakket", Decimal(amount)) for post, category, amount in CRISIS]
    Allocation.objects.bulk_create(
        Allocation(
            year_id=year,
            post=posts[post],
            category=category,
            source_name=source,
            amount=amount,
            reason="Begroting vastgesteld door de raad",
            author=controller,
        )
        for year, post, category, source, amount in rows
    )


def _loose(random: Random, posts: dict[str, Post], year: int, last: date) -> Iterator[Booking]:
    """One booking a month on each post, on no commitment: salaries, rent, subscriptions, contributions."""
    divided = year >= FIRST_DIVIDED
    yearly = (
        {post: amount * share * GROWTH ** (year - FIRST_DIVIDED) for post, (amount, share) in DIVIDED.items()}
        if divided
        else {WHOLE: BEFORE[year] * Decimal("0.975")}
    )
    for month in range(1, last.month + 1):
        day = min(date(year, month, random.randint(18, 27)), last)
        for post, amount in yearly.items():
            part = cents(amount / 12 * Decimal(random.randint(94, 104)) / 100)
            yield Booking(
                number=f"F{year}{month:02}-{posts[post].pk}",
                year_id=year,
                post=posts[post],
                category="alle",
                day=day,
                amount=part,
                text=f"Maandfactuur {month:02}-{year}",
            )


def _promise(
    random: Random, posts: dict[str, Post], year: int, last: date, elsewhere: Collection[str]
) -> None:
    """Promises to clients with a benefit, each with one bill or none yet; not out of posts `elsewhere`."""
    clients = _clients(year)
    for post, (number, texts, least, most) in PROMISED.items():
        if post in elsewhere:
            continue
        made = []
        for _ in range(number * last.month // 12 if clients else 0):
            client, rung = random.choice(clients)
            day = date(year, 1, 10) + timedelta(
                days=random.randrange(max((last - date(year, 1, 10)).days, 1))
            )
            end = min(add_months(day, random.randint(1, 4)), date(year, 12, 31))
            made.append(
                Commitment(
                    post=posts[post],
                    category=band_of_rung(rung),
                    client_id=client,
                    day=day,
                    start=day,
                    end=end,
                    amount=Decimal(random.randint(least, most)),
                    text=random.choice(texts),
                )
            )
        _write(random, Commitment.objects.bulk_create(made), last)


def _write(random: Random, made: list[Commitment], last: date) -> None:
    """The months of the promises, and the bills that came on them up to the last day."""
    CommitmentMonth.objects.bulk_create(
        CommitmentMonth(commitment=one, year_id=month.year, month=month, amount=amount)
        for one in made
        for month, amount in spread(one.amount, one.start, one.end).items()
    )
    Booking.objects.bulk_create(
        Booking(
            year_id=one.end.year,
            post_id=one.post_id,
            category=one.category if matched else "alle",
            day=one.end,
            amount=cents(one.amount * Decimal(random.randint(85, 100)) / 100),
            text=f"Factuur {one.text.lower()}",
            commitment=one if matched else None,
        )
        for one in made
        if one.end <= last
        for matched in [random.random() < 0.93]
    )


def _clients(year: int) -> list[tuple[int, int]]:
    """Clients with a rung and general benefit all year round, in the order of their numbers."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    receiving = BenefitSpell.objects.active_on(first).active_on(last).filter(scheme__general_benefit=True)
    spells = LadderSpell.objects.active_on(first).active_on(last)
    found = spells.filter(client__in=receiving.values("client")).order_by("client__number")
    return list(found.values_list("client", "rung"))


def _sheltered(year: int) -> None:
    ShelteredPlaces.objects.bulk_create(
        ShelteredPlaces(
            year_id=year,
            provider=provider,
            places=Decimal(places),
            price=Decimal(13_400 + 250 * (year - FIRST_DIVIDED)),
            contribution=Decimal(8_900 + 200 * (year - FIRST_DIVIDED)),
        )
        for provider, places in (("Werkse!", 14), ("Patijnenburg", 9), ("de Binnenbaan", 7))
    )


def _transfer(posts: dict[str, Post], controller: User, manager: User, until: date) -> None:
    """One transfer that the manager agreed with, and one that waits."""
    for number, (to_post, amount) in enumerate(
        (("Diagnose en keuringen", 12_000), ("Kandidaatontwikkeling", 8_000))
    ):
        transfer = Transfer(
            year_id=until.year,
            from_post=posts["Werkgeversdienstverlening"],
            from_category="alle",
            to_post=posts[to_post],
            to_category="alle",
            amount=Decimal(amount),
            reason="Meer vraag dan geraamd",
        )
        asked = ask_transfer(user=controller, transfer=transfer, on=until)
        if number == 0:
            approve_transfer(user=manager, transfer=asked, on=until)
