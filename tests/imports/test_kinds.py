"""Clients, rungs, employers, placements and profiles: what a row does, and each refusal of its own."""

import datetime as dt

from clients.models import HalloWerkProfile, LadderSpell, ServiceSpell, TargetGroupSpell
from employers.models import Employer
from placements.models import Placement
from tests.imports.files import ANNA, BERT, PEOPLE, PERSON, Files, codes, counts

CLIENT = f"{PERSON};wsp_sinds;wsp_tot;doelgroepen"
PLACEMENT = "nummer;bsn;kvk;soort;ingangsdatum;einddatum;uren_per_week;contract;reden_einde;status"
EMPLOYER = "kvk;naam;sbi;bbr_lid"
KVK = "90000001"


def client(bsn: str, rest: str) -> str:
    return f"{bsn};{PEOPLE[bsn]};{rest}"


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_a_client_file_opens_and_closes_the_service(files: Files) -> None:
    files.commit("clients", CLIENT, client(ANNA, "01-02-2020;;jongere"), reference_date=day("2020-03-01"))
    assert list(TargetGroupSpell.objects.values_list("group", "start", "end")) == [
        ("jongere", day("2020-03-01"), None)
    ]
    report = files.commit("clients", CLIENT, client(ANNA, "01-02-2020;31-12-2020;"), client(BERT, ";;"))
    assert counts(report) == (1, 1, 0, 0, 0)
    assert list(ServiceSpell.objects.values_list("start", "end")) == [(day("2020-02-01"), day("2020-12-31"))]


def test_a_row_whose_service_cannot_be_read_is_no_double_of_another(files: Files) -> None:
    report = files.preview("clients", CLIENT, client(ANNA, "01-13-2020;;"), client(ANNA, ";;"))
    assert codes(report) == {2: "date_invalid"}
    assert counts(report) == (1, 0, 0, 1, 0)


def test_a_target_group_that_is_held_is_not_added_again(files: Files) -> None:
    files.commit("clients", CLIENT, client(ANNA, ";;jongere"), reference_date=day("2020-03-01"))
    report = files.commit("clients", CLIENT, client(ANNA, ";;jongere"), reference_date=day("2020-06-01"))
    assert counts(report) == (0, 0, 1, 0, 0)
    report = files.commit("clients", CLIENT, client(ANNA, ";;jongere, zzp"), reference_date=day("2020-06-01"))
    assert counts(report) == (0, 1, 0, 0, 0)
    assert TargetGroupSpell.objects.count() == 2


def test_a_client_file_refuses_what_it_cannot_take(files: Files) -> None:
    files.commit("clients", CLIENT, client(ANNA, "01-02-2020;;"))
    report = files.preview(
        "clients",
        f"{CLIENT};postcode;geslacht",
        client(ANNA, "01-03-2020;;;;"),
        client(BERT, ";;reus;;"),
        client(BERT, "01-01-2020;31-12-2019;;;"),
        "999911110;Smit;01-01-1900;;;;1234SA;Q",
        ";Smit;01-01-1990;;;;;",
    )
    assert codes(report) == {
        2: "overlap",
        3: "code_unknown",
        4: "end_before_start",
        5: "bsn_invalid",
        6: "bsn_missing",
    }


def test_a_rung_ends_the_day_before_the_next_wherever_it_is_put(files: Files) -> None:
    files.people(ANNA)
    header = "bsn;trede;ingangsdatum;reden"
    files.commit("ladder", header, f"{ANNA};2;01-01-2020;", f"{ANNA};4;01-01-2021;")
    report = files.commit("ladder", header, f"{ANNA};3;01-06-2020;gegroeid", f"{ANNA};2;01-01-2020;")
    assert counts(report) == (1, 0, 1, 0, 0)
    assert list(LadderSpell.objects.order_by("start").values_list("rung", "start", "end", "reason")) == [
        (2, day("2020-01-01"), day("2020-05-31"), ""),
        (3, day("2020-06-01"), day("2020-12-31"), "gegroeid"),
        (4, day("2021-01-01"), None, ""),
    ]


def test_a_ladder_file_refuses_what_it_cannot_take(files: Files) -> None:
    files.people(ANNA)
    report = files.preview(
        "ladder",
        "bsn;trede;ingangsdatum",
        f"{ANNA};7;01-01-2020",
        f"{BERT};2;01-01-2020",
        f"{ANNA};2;01-02-2020",
        f"{ANNA};3;01-02-2020",
    )
    assert codes(report) == {
        2: "rung_invalid",
        3: "client_unknown",
        4: "duplicate_conflict",
        5: "duplicate_conflict",
    }


def test_employers_are_known_by_their_number(files: Files) -> None:
    files.commit("employers", EMPLOYER, f"{KVK};Bakkerij Zon;0111;ja", "90000002;Smederij;;")
    report = files.commit("employers", EMPLOYER, f"{KVK};Bakkerij Zon;;nee", "90000002;Smederij;;")
    assert counts(report) == (0, 1, 1, 0, 0)
    assert list(Employer.objects.order_by("kvk").values_list("sbi", "bbr_member")) == [
        ("0111", False),
        ("", False),
    ]
    wrong = files.preview(
        "employers", EMPLOYER, "123;Zon;;", f"{KVK};{'x' * 201};;", f"{KVK};Zon;1;", f"{KVK};Zon;;j"
    )
    assert set(codes(wrong).items()) >= {(2, "kvk_invalid"), (3, "value_invalid"), (4, "value_invalid")}


def test_a_placement_is_reopened_and_taken_back_by_empty_cells(files: Files) -> None:
    files.people(ANNA)
    files.commit("employers", EMPLOYER, f"{KVK};Zon;;")
    row = f"007;{ANNA};{KVK};dienstverband;01-01-2021;31-01-2021;32,5;vast;ontslag;geannuleerd"
    assert counts(files.commit("placements", PLACEMENT, row)) == (1, 0, 0, 0, 0)
    report = files.commit("placements", PLACEMENT, f"7;{ANNA};{KVK};dienstverband;01-01-2021;;;;;")
    assert counts(report) == (0, 1, 0, 0, 0)
    placement = Placement.objects.get()
    assert (placement.number, placement.end, placement.end_reason, placement.cancelled) == (
        "7",
        None,
        None,
        False,
    )
    assert (str(placement.hours_per_week), placement.contract) == ("32.50", "vast")


def test_a_placement_file_refuses_what_it_cannot_take(files: Files) -> None:
    files.people(ANNA)
    files.commit("employers", EMPLOYER, f"{KVK};Zon;;")
    report = files.preview(
        "placements",
        PLACEMENT,
        f"1;{ANNA};{KVK};baantje;01-01-2021;;;;;",
        f"2;{ANNA};90000009;bbl;01-01-2021;;;;;",
        f"3;{BERT};{KVK};bbl;01-01-2021;;;;;",
        f"4;{ANNA};{KVK};bbl;01-01-2021;;1.234;;;",
        f"5;{ANNA};{KVK};bbl;01-01-2021;;;voorgoed;;",
        f"6;{ANNA};{KVK};bbl;01-01-2021;;;;moe;",
        f"7;{ANNA};{KVK};bbl;01-02-2021;01-01-2021;;;;",
    )
    assert codes(report) == {
        2: "kind_unknown",
        3: "employer_unknown",
        4: "client_unknown",
        5: "number_invalid",
        6: "value_invalid",
        7: "code_unknown",
        8: "end_before_start",
    }


def test_a_profile_is_kept_by_day(files: Files) -> None:
    files.people(ANNA)
    header = "bsn;status;datum"
    files.commit("hallowerk", header, f"{ANNA};concept;01-01-2021")
    report = files.commit("hallowerk", header, f"{ANNA};goed;01-01-2021", f"{ANNA};goed;01-02-2021")
    assert counts(report) == (1, 1, 0, 0, 0)
    assert set(HalloWerkProfile.objects.values_list("status", flat=True)) == {"goed"}
    assert codes(files.preview("hallowerk", header, f"{ANNA};mooi;01-03-2021")) == {2: "value_invalid"}
