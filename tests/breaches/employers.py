from tests.breaches.collect import Breach, changed
from tests.factories import EmployerFactory

BREACHES: dict[str, Breach] = {
    "employer_kvk_form": lambda: changed(EmployerFactory(), kvk="1234567"),
    "employer_sbi_form": lambda: changed(EmployerFactory(), sbi="A1"),
    "employer_name_given": lambda: changed(EmployerFactory(), name=""),
}
