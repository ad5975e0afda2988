from audit.models import ReadingLog
from tests.breaches.collect import Breach, changed
from tests.factories import UserFactory


def reading_of_nobody() -> object:
    reading = ReadingLog.objects.create(
        user=UserFactory(), clients=[1], purpose="p", view="v", fields="f", request="r"
    )
    return changed(reading, clients=[])


BREACHES: dict[str, Breach] = {"reading_names_clients": reading_of_nobody}
