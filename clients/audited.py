"""Tells the logs (audit/subjects.py) how clients are numbered."""

from collections.abc import Iterable

from audit.subjects import Subjects, register
from clients.models import Client


def _numbers(keys: Iterable[int]) -> dict[int, int]:
    return dict(Client.objects.filter(pk__in=keys).values_list("pk", "number"))


def _key(number: int) -> int | None:
    return Client.objects.filter(number=number).values_list("pk", flat=True).first()


register(Subjects(numbers=_numbers, key=_key))
