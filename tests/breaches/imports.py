from imports.enums import Mode
from tests.breaches.collect import Breach, changed
from tests.factories import ImportFactory

BREACHES: dict[str, Breach] = {
    "import_counts_add_up": lambda: changed(ImportFactory(), rows=3, new=1),
    "full_import_has_date": lambda: changed(ImportFactory(), mode=Mode.FULL),
}
