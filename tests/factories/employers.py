import factory
from factory.django import DjangoModelFactory

from employers.models import Employer


class EmployerFactory(DjangoModelFactory):
    class Meta:
        model = Employer

    kvk = factory.Sequence(lambda number: f"{90_000_000 + number}")
    name = factory.Sequence(lambda number: f"Bedrijf {number}")
