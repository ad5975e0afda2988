from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What somebody does at the service point; one person may hold several (DOMAIN.md, "People who use it")."""

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
