import factory
from factory.django import DjangoModelFactory

from clients.models import Competence, Diagnosis, DiagnosisModule, DiagnosisRequest, MedicalExamination
from tests.factories.accounts import UserFactory
from tests.factories.clients import LONG_AGO, ClientFactory, CodeFactory


class DiagnosisModuleFactory(CodeFactory):
    class Meta:
        model = DiagnosisModule

    code = "standaard"
    valid_months = 24


class CompetenceFactory(CodeFactory):
    class Meta:
        model = Competence

    code = "samenwerken"


class OfModuleFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    client = factory.SubFactory(ClientFactory)
    module = factory.SubFactory(DiagnosisModuleFactory)


class DiagnosisRequestFactory(OfModuleFactory):
    class Meta:
        model = DiagnosisRequest

    asked_on = LONG_AGO
    asked_by = factory.SubFactory(UserFactory, consultant=True)


class DiagnosisFactory(OfModuleFactory):
    class Meta:
        model = Diagnosis

    made_on = LONG_AGO


class MedicalExaminationFactory(DjangoModelFactory):
    class Meta:
        model = MedicalExamination

    client = factory.SubFactory(ClientFactory)
    asked_on = LONG_AGO
