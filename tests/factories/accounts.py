import factory
from factory.django import DjangoModelFactory

from accounts.enums import Role
from accounts.models import SavedFilter, Team, User

PASSWORD = "een-lang-wachtwoord"


class TeamFactory(DjangoModelFactory):
    class Meta:
        model = Team

    name = factory.Sequence(lambda number: f"Team {number}")


class UserFactory(DjangoModelFactory):
    """Somebody with one role; `UserFactory(consultant=True, team=team)`."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    class Params:
        consultant = factory.Trait(roles=[Role.CONSULTANT])
        job_coach = factory.Trait(roles=[Role.JOB_COACH])
        team_lead = factory.Trait(roles=[Role.TEAM_LEAD])
        manager = factory.Trait(roles=[Role.MANAGER])
        administrator = factory.Trait(roles=[Role.ADMINISTRATOR])
        auditor = factory.Trait(roles=[Role.AUDITOR])
        account_manager = factory.Trait(roles=[Role.ACCOUNT_MANAGER])
        regie = factory.Trait(roles=[Role.REGIE_CONSULTANT])
        sroi = factory.Trait(roles=[Role.SROI_COORDINATOR])
        controller = factory.Trait(roles=[Role.CONTROLLER])

    username = factory.Sequence(lambda number: f"user{number:03d}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.nl")
    password = factory.django.Password(PASSWORD)


class SavedFilterFactory(DjangoModelFactory):
    class Meta:
        model = SavedFilter

    list_name = "caseload"
    name = factory.Sequence(lambda number: f"Filter {number}")
    query = "rung=4"
    user = factory.SubFactory(UserFactory)
