"""A municipality of any size, made by a few statements inside PostgreSQL.

Made by the tables' owner without history and foreign keys, which would take longer than all that is measured
on it; those are put back afterwards. Nobody in it has a BSN: the blind index is a number's digest.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from bench.database import execute, fetch, make, settle, throw_away
from clients.models.unassigned import FILL
from tests.database import use

TABLES = (
    "clients_client",
    "clients_benefitspell",
    "clients_ladderspell",
    "clients_servicespell",
    "clients_assignment",
    "clients_targetgroupspell",
    "clients_hallowerkprofile",
    "employers_employer",
    "placements_placement",
)
# Half of the clients have a consultant, so that these have 150 of them each, and a team of ten 1,500.
CLIENTS_TO_A_CONSULTANT, CONSULTANTS_IN_A_TEAM, CLIENTS_TO_AN_EMPLOYER = 300, 10, 25

STAFF = """
INSERT INTO accounts_team (name, active) SELECT 'Team ' || n, true FROM generate_series(1, %(teams)s) AS n;
INSERT INTO accounts_user (password, is_superuser, username, first_name, last_name, email, is_staff,
                           is_active, date_joined, roles, language, team_id)
SELECT '', false, 'consultant' || n, 'C.', 'Consultant ' || n, '', false, true, now(), '{consultant}', 'nl',
       (SELECT min(id) FROM accounts_team) + n %% %(teams)s
FROM generate_series(1, %(consultants)s) AS n"""

EMPLOYERS = """
INSERT INTO employers_employer (kvk, name, sbi, sector, city, bbr_member)
SELECT lpad(n::text, 8, '0'), 'Bedrijf ' || n, '', 'Sector ' || n %% 20, 'Rijswijk', false
FROM generate_series(1, %(employers)s) AS n"""

# Names repeat as they do: many De Vries, few of a rare one.
CLIENTS = """
INSERT INTO clients_client (bsn_index, bsn_sealed, surname, prefix, initials, birth_date, gender, postcode,
                            house_number, phone, email, preferred_language)
SELECT sha256(n::text::bytea), '', initcap(translate(md5((n %% 40000)::text), '0123456789', 'aeiounrtsl')),
       '', 'A.', date '1955-01-01' + (random() * 17000)::int, CASE n %% 2 WHEN 0 THEN 'V' ELSE 'M' END,
       '2282AB', '1', '', '', ''
FROM generate_series(1, %(clients)s) AS n"""

# Three spells one after the other, with gaps; the last one is open for four in ten.
BENEFITS = """
INSERT INTO clients_benefitspell (client_id, scheme, start, "end", end_reason)
SELECT id, scheme, start, CASE WHEN NOT open THEN start + 60 + (length * 900)::int END,
       CASE WHEN NOT open THEN (ARRAY['werk', 'verhuisd', 'overig', 'werk'])[1 + (length * 400)::int %% 4] END
FROM (
    SELECT id, scheme, date '2014-01-01' + place * 1250 + (random() * 280)::int AS start, random() AS length,
           place = 2 AND random() < 0.4 AS open
    FROM (SELECT id, (ARRAY['PW', 'PW', 'PW', 'PW', 'IOAW', 'WW'])[1 + id %% 6] AS scheme FROM clients_client)
    CROSS JOIN generate_series(0, 2) AS place
)"""

RUNGS = """
INSERT INTO clients_ladderspell (client_id, rung, start, "end", reason)
SELECT id, 1 + (random() * 600)::int %% 6, CASE place WHEN 0 THEN first ELSE second END,
       CASE place WHEN 0 THEN second - 1 END, ''
FROM (SELECT id, date '2014-06-01' + (random() * 1000)::int AS first,
             date '2017-06-01' + (random() * 2500)::int AS second FROM clients_client)
CROSS JOIN generate_series(0, 1) AS place"""

PLACEMENTS = """
INSERT INTO placements_placement (number, client_id, employer_id, kind, start, "end", contract, cancelled)
SELECT row_number() OVER ()::text, client, CASE WHEN again THEN first_employer ELSE employer END, kind, start,
       CASE WHEN length < 0.85 THEN start + 30 + (length * 400)::int END, '', chance < 0.02
FROM (
    SELECT client, first + (chosen * (SELECT count(*) - 1 FROM employers_employer))::int AS first_employer,
           first + (random() * (SELECT count(*) - 1 FROM employers_employer))::int AS employer,
           place = 1 AND random() < 0.3 AS again, random() AS chance, random() AS length,
           date '2016-01-01' + place * 1200 + (random() * 2300)::int AS start,
           (ARRAY['dienstverband', 'uitzend', 'detachering', 'bbl', 'dienstverband', 'uitzend',
                  'proefplaatsing', 'werkervaringsplaats'])[1 + (random() * 800)::int %% 8] AS kind
    FROM (SELECT id AS client, random() AS chosen FROM clients_client)
    CROSS JOIN generate_series(0, 1) AS place
    CROSS JOIN (SELECT min(id) AS first FROM employers_employer)
)"""

SERVICES = """
INSERT INTO clients_servicespell (client_id, start, "end")
SELECT id, start, CASE WHEN random() < 0.5 THEN start + (random() * 700)::int END
FROM (SELECT id, date '2017-01-01' + (random() * 2900)::int AS start FROM clients_client WHERE id %% 2 = 0)"""

ASSIGNMENTS = """
INSERT INTO clients_assignment (client_id, consultant_id, team_id, start, reason)
SELECT client.id, staff.id, staff.team_id,
       date '2015-01-01' + (random() * 3000)::int, ''
FROM clients_client AS client
CROSS JOIN (SELECT min(id) AS first FROM accounts_user WHERE username LIKE 'consultant%%') AS consultant
JOIN accounts_user AS staff ON staff.id = first + client.id / 2 %% %(consultants)s
WHERE client.id %% 2 = 0"""

GROUPS = """
INSERT INTO clients_targetgroupspell (client_id, target_group, start)
SELECT id, (ARRAY['statushouder', 'jongere', 'arbeidsbeperking'])[1 + id %% 3],
       date '2015-01-01' + (id %% 2000)::int
FROM clients_client WHERE id %% 5 = 0"""

PROFILES = """
INSERT INTO clients_hallowerkprofile (client_id, recorded_on, status)
SELECT id, date '2018-01-01' + (id %% 2500)::int, CASE id %% 3 WHEN 0 THEN 'concept' ELSE 'goed' END
FROM clients_client WHERE id %% 3 <> 1"""


PARTS = (
    STAFF,
    EMPLOYERS,
    CLIENTS,
    BENEFITS,
    RUNGS,
    PLACEMENTS,
    SERVICES,
    ASSIGNMENTS,
    FILL,
    GROUPS,
    PROFILES,
)

_made: dict[int, str] = {}


@contextmanager
def municipality(clients: int) -> Iterator[None]:
    """A municipality with so many clients, made at its first use and kept for other themes.

    With the same number always the same people.
    """
    if clients not in _made:
        name = f"bench_{os.getpid()}_{clients}"
        make(name)
        fill(clients)
        _made[clients] = name
    use(_made[clients])
    settle()
    yield


def forget_all() -> None:
    while _made:
        throw_away(_made.popitem()[1])


def fill(clients: int) -> None:
    consultants = max(10, clients // CLIENTS_TO_A_CONSULTANT)
    counts = {
        "clients": clients,
        "employers": max(20, clients // CLIENTS_TO_AN_EMPLOYER),
        "consultants": consultants,
        "teams": consultants // CONSULTANTS_IN_A_TEAM,
    }
    with transaction.atomic(), bare(*TABLES), connection.cursor() as cursor:
        cursor.execute("SELECT setseed(0.42)")
        for statement in PARTS:
            cursor.execute(statement, counts)


@contextmanager
def bare(*tables: str) -> Iterator[None]:
    """Fill tables without triggers, indexes and constraints that look at other rows; all are made again."""
    rules = fetch(
        """
        SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
        WHERE contype IN ('f', 'x') AND conrelid = ANY (%s::regclass[]) ORDER BY contype""",
        list(tables),
    )
    for table, name, _ in rules:
        execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
    indexes = fetch(
        """
        SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
        WHERE NOT indisunique AND indrelid = ANY (%s::regclass[])""",
        list(tables),
    )
    for name, _ in indexes:
        execute(f"DROP INDEX {name}")
    for table in tables:
        execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    yield
    for table in tables:
        execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
    for _, definition in indexes:
        execute(str(definition))
    for table, name, definition in rules:
        execute(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}')
