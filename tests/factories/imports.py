import factory
from factory.django import DjangoModelFactory

from imports.models import Import


class ImportFactory(DjangoModelFactory):
    class Meta:
        model = Import

    kind = "benefits"
    file_name = "uitkeringen.csv"
    sha256 = factory.Sequence(lambda number: f"{number:064x}")
