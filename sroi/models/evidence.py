from django.db import models
from django.utils.translation import gettext_lazy as _

from core.documents.models import KeptDocument
from core.history import tracked
from sroi.models.contribution import Contribution


@tracked()
class Evidence(KeptDocument):
    """A document that shows that a contribution was done, such as a labour contract. Each serves once."""

    contribution = models.ForeignKey(
        Contribution, on_delete=models.PROTECT, related_name="evidence", verbose_name=_("contribution")
    )
    sha256 = models.CharField(_("fingerprint"), max_length=64, editable=False)

    class Meta(KeptDocument.Meta):
        ordering = ["id"]
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        constraints = [
            *KeptDocument.Meta.constraints,
            models.UniqueConstraint(
                name="sroi_evidence_once",
                fields=["sha256"],
                violation_error_message=_(
                    "This document is evidence already, here or of another contribution."
                ),
                violation_error_code="evidence_twice",
            ),
        ]
