import factory
from factory.django import DjangoModelFactory

from imports.models import Import, MappingProfile, Repair, Upload
from tests.factories.accounts import UserFactory


class ImportFactory(DjangoModelFactory):
    class Meta:
        model = Import

    kind = "benefits"
    file_name = "uitkeringen.csv"
    sha256 = factory.Sequence(lambda number: f"{number:064x}")


class UploadFactory(DjangoModelFactory):
    class Meta:
        model = Upload

    kind = "benefits"
    file_name = "uitkeringen.csv"
    stored_name = factory.Sequence(lambda number: f"{number:064x}")
    size = 100
    lines = 3
    uploaded_by = factory.SubFactory(UserFactory)


class MappingProfileFactory(DjangoModelFactory):
    class Meta:
        model = MappingProfile

    name = factory.Sequence(lambda number: f"Ander systeem {number}")
    kind = "employers"
    header = ["Nummer KvK", "Bedrijfsnaam"]
    columns = {"Nummer KvK": "kvk", "Bedrijfsnaam": "naam"}


class RepairFactory(DjangoModelFactory):
    class Meta:
        model = Repair

    upload = factory.SubFactory(UploadFactory)
    line = 2
    place = 1
    sealed = b"sealed"
    revision = 1
    made_by = factory.SubFactory(UserFactory)
