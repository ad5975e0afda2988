"""What is set aside: stated by a source, changed with a reason, moved with a second pair of eyes."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from budget.enums import Category, Decision
from budget.models.money import EuroField, InYear, known_category, plausible
from budget.models.overrides import Overridable
from budget.models.posts import Post
from budget.querysets import TransferQuerySet
from core.history import tracked
from imports.models import Import


@tracked()
class Allocation(InYear, Overridable):
    """Euros that a source sets aside for a post and category in a year.

    `revision` counts the changes of the amount; each has a reason and an author, or the import that brought
    it. The versions before this one stand in the history, which nobody can change.
    """

    post = models.ForeignKey(
        Post, on_delete=models.PROTECT, related_name="allocations", verbose_name=_("post")
    )
    category = models.CharField(_("category"), max_length=4, choices=Category)
    source_name = models.CharField(_("source"), max_length=60, blank=True)
    amount = EuroField(_("amount"))
    revision = models.PositiveSmallIntegerField(_("version"), default=1, db_default=1, editable=False)
    reason = models.CharField(_("reason"), max_length=200)
    author = models.ForeignKey(
        User,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("author"),
    )
    source = models.ForeignKey(
        Import,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("import"),
    )

    class Meta:
        ordering = ["year", "post", "category", "source_name"]
        verbose_name = _("allocation")
        verbose_name_plural = _("allocations")
        constraints = [
            models.CheckConstraint(
                name="allocation_plausible",
                condition=Q(amount__gte=0, amount__lte=100_000_000),
                violation_error_message=_("An allocation is nought or more, and at most 100 million euros."),
                violation_error_code="number_invalid",
            ),
            known_category("allocation_category_known"),
            models.UniqueConstraint(
                name="allocation_once",
                fields=["year", "post", "category", "source_name"],
                violation_error_message=_("This source already sets aside an amount for this post."),
            ),
            models.CheckConstraint(
                name="allocation_has_reason",
                condition=~Q(reason=""),
                violation_error_message=_("Say why the allocation is so."),
            ),
            models.CheckConstraint(
                name="allocation_has_author",
                condition=Q(author__isnull=False) | Q(source__isnull=False),
                violation_error_message=_("An allocation has an author or comes from a file."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year_id} {self.post} {self.category}"


@tracked()
class Transfer(InYear, Overridable):
    """Euros that go from one post and category to another within a year, once a second person agrees."""

    from_post = models.ForeignKey(
        Post, on_delete=models.PROTECT, related_name="+", verbose_name=_("from post")
    )
    from_category = models.CharField(_("from category"), max_length=4, choices=Category)
    to_post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+", verbose_name=_("to post"))
    to_category = models.CharField(_("to category"), max_length=4, choices=Category)
    amount = EuroField(_("amount"))
    reason = models.CharField(_("reason"), max_length=200)
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name=_("asked by"))
    asked_on = models.DateField(_("asked on"))
    decision = models.CharField(_("decision"), max_length=8, choices=Decision, default=Decision.ASKED)
    decided_by = models.ForeignKey(
        User,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_on = models.DateField(_("decided on"), null=True, blank=True)

    objects = TransferQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_on", "-id"]
        verbose_name = _("transfer")
        verbose_name_plural = _("transfers")
        constraints = [
            plausible("transfer_plausible"),
            known_category("transfer_from_known", "from_category"),
            known_category("transfer_to_known", "to_category"),
            models.CheckConstraint(
                name="transfer_goes_somewhere",
                condition=~Q(from_post=F("to_post"), from_category=F("to_category")),
                violation_error_message=_("Choose another post or category to transfer to."),
            ),
            models.CheckConstraint(
                name="transfer_has_reason",
                condition=~Q(reason=""),
                violation_error_message=_("Say why the money is needed there."),
            ),
            models.CheckConstraint(
                name="transfer_decision_known",
                condition=Q(decision=Decision.ASKED, decided_by__isnull=True, decided_on__isnull=True)
                | Q(
                    decision__in=[Decision.APPROVED, Decision.REFUSED],
                    decided_by__isnull=False,
                    decided_on__isnull=False,
                ),
                violation_error_message=_("A decision says by whom it was taken, and when."),
            ),
            models.CheckConstraint(
                name="transfer_second_pair_of_eyes",
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("asked_by")),
                violation_error_message=_("Somebody else than who asked for a transfer decides on it."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_post} → {self.to_post}"
