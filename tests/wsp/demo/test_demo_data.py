"""The command that fills an empty database: users, files through the real import, and its refusals."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from accounts.models import Team, User
from employers.models import Employer
from imports.report import Report
from tests.factories.clients import ClientFactory
from wsp.demo.dealing import stream
from wsp.demo.employers import Market
from wsp.demo.files import DemoFile, employer_rows
from wsp.demo.loading import DemoRefusedError, create_users, load
from wsp.demo.municipality import Municipality
from wsp.demo.people import TEAMS, USERS

UNTIL = date(2021, 1, 31)

pytestmark = pytest.mark.django_db


def employers_only() -> Municipality:
    rows = employer_rows(Market(stream(1)).employers)
    return Municipality(UNTIL, [DemoFile("employers", "delta", None, rows)])


def test_users_of_every_role_can_sign_in() -> None:
    create_users(USERS, "a demo password")
    create_users(USERS, "a demo password")
    assert User.objects.count() == len(USERS)
    assert set(Team.objects.values_list("name", flat=True)) == set(TEAMS)
    consultant = User.objects.get(username="consulent01")
    assert (consultant.get_full_name(), consultant.team.name) == ("Anneke Verbruggen", "Team Noord")
    assert consultant.check_password("a demo password")


def test_files_go_through_the_import() -> None:
    reports: list[Report] = []
    load(employers_only(), today=UNTIL, progress=reports.append)
    assert [(report.kind, report.new, report.errors) for report in reports] == [("employers", 284, 0)]
    assert Employer.objects.count() == 284


def test_a_file_with_an_error_is_not_imported() -> None:
    municipality = employers_only()
    municipality.files[0].rows[7]["kvk"] = "12"
    with pytest.raises(DemoRefusedError, match="kvk_invalid"):
        load(municipality, today=UNTIL, progress=lambda report: None)
    assert not Employer.objects.exists()


def test_a_database_with_clients_is_left_alone() -> None:
    ClientFactory()
    with pytest.raises(CommandError, match="empty database only"):
        call_command("demo_data")
    call_command("demo_data", "--if-empty", stdout=(output := StringIO()))
    assert (output.getvalue(), User.objects.count()) == ("", 0)
