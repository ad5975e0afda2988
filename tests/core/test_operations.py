import pytest
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState
from pgtrigger import Delete, Protect
from pgtrigger.migrations import AddTrigger

from core.operations import MakeTables

pytestmark = pytest.mark.django_db

TABLES = MakeTables(
    [
        migrations.CreateModel("Ladder", [("id", models.BigAutoField(primary_key=True))]),
        migrations.CreateModel(
            "Step",
            [
                ("id", models.BigAutoField(primary_key=True)),
                ("ladder", models.ForeignKey("made.Ladder", models.CASCADE)),
            ],
            options={"constraints": [models.UniqueConstraint(name="one_step_a_ladder", fields=["ladder"])]},
        ),
        AddTrigger("step", Protect(name="steps_stay", operation=Delete)),
    ]
)


def tables() -> set[str]:
    return {name for name in connection.introspection.table_names() if name.startswith("made_")}


def constraints() -> set[str]:
    with connection.cursor() as cursor:
        return set(connection.introspection.get_constraints(cursor, "made_step"))


def triggers() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = 'made_step'::regclass AND NOT tgisinternal"
        )
        return [name for (name,) in cursor.fetchall()]


def test_tables_are_made_with_what_belongs_to_them_and_taken_away_again() -> None:
    before, after = ProjectState(), ProjectState()
    assert before.apps is not after.apps  # rendered, as by the command
    TABLES.state_forwards("made", after)
    assert set(after.apps.all_models["made"]) == {"ladder", "step"}

    with connection.schema_editor(atomic=False) as editor:
        TABLES.database_forwards("made", editor, before, after)
    assert tables() == {"made_ladder", "made_step"}
    assert "one_step_a_ladder" in constraints()
    assert ["steps_stay" in name for name in triggers()] == [True]

    with connection.schema_editor(atomic=False) as editor:
        TABLES.database_backwards("made", editor, after, before)
    assert tables() == set()
