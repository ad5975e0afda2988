from imports.enums import Mode
from imports.models import Change
from tests.breaches.collect import Breach, changed
from tests.factories import ImportFactory


def changed_twice() -> object:
    first = Change.objects.create(source=ImportFactory(), table="clients_client", row_id=1, new={})
    return Change(source=first.source, table=first.table, row_id=first.row_id, new={})


BREACHES: dict[str, Breach] = {
    "import_counts_add_up": lambda: changed(ImportFactory(), rows=3, new=1),
    "change_once_a_row": changed_twice,
    "full_import_has_date": lambda: changed(ImportFactory(), mode=Mode.FULL),
}
