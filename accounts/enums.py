from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What somebody does at the service point; one person may hold several (DOMAIN.md, "People who use
    it").
    """

    CONSULTANT = "consultant", _("Consultant")
    REGIE_CONSULTANT = "regie", _("Regie consultant")
    ACCOUNT_MANAGER = "account_manager", _("Account manager")
    SROI_COORDINATOR = "sroi", _("SROI coordinator")
    JOB_COACH = "job_coach", _("Job coach")
    TEAM_LEAD = "team_lead", _("Team lead")
    MANAGER = "manager", _("Manager")
    CONTROLLER = "controller", _("Budget controller")
    ADMINISTRATOR = "administrator", _("Administrator")
    AUDITOR = "auditor", _("Auditor")

    @property
    def task(self) -> Promise:
        """What this role is for, in one sentence."""
        return _TASKS[self]


_TASKS: dict[Role, Promise] = {
    Role.CONSULTANT: _("You guide the clients of your team to work."),
    Role.REGIE_CONSULTANT: _(
        "You look again at clients on rungs 1 and 2 and hand them over when work is near."
    ),
    Role.ACCOUNT_MANAGER: _("You know the employers and their vacancies."),
    Role.SROI_COORDINATOR: _("You watch over the social obligations in contracts."),
    Role.JOB_COACH: _("You coach the clients who were entrusted to you, at their work."),
    Role.TEAM_LEAD: _("You divide and follow the work of your team."),
    Role.MANAGER: _("You follow the figures and the targets."),
    Role.CONTROLLER: _("You follow the budget and what is spent."),
    Role.ADMINISTRATOR: _("You manage users, code lists and imports."),
    Role.AUDITOR: _("You see who read and who changed what."),
}
