from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from budget.enums import Category
from core.codes import Code
from core.history import tracked
from imports.models import Import


@tracked()
class Fund(Code):
    """Where money comes from (`bron`). `band` is the category of all that it pays, where it sets its own.

    A fund that stands apart (`apart`) is not part of the participation budget and its 85/15.
    """

    band = models.CharField(_("category of its own"), max_length=4, choices=Category, blank=True)
    apart = models.BooleanField(_("stands apart"), default=False)

    class Meta(Code.Meta):
        verbose_name = _("fund")
        verbose_name_plural = _("funds")
        constraints = [
            *Code.Meta.constraints,
            models.CheckConstraint(
                name="fund_band_known",
                condition=Q(band="") | Q(band__in=Category.values),
                violation_error_message=_("Choose a category from the list."),
            ),
        ]


@tracked()
class Post(models.Model):
    """What money is for. Files know it by its name.

    The rules of eligibility say for whom it may be spent; what is left empty asks nothing. `inflow_from`: the
    client's unbroken run of benefit began on or after this day; `schemes`: a benefit of one of these schemes
    on the day of commitment; `rungs`: one of these rungs; `target_groups`: a member of one of these groups.
    """

    name = models.CharField(_("name"), max_length=100)
    fund = models.ForeignKey(
        Fund, on_delete=models.PROTECT, db_column="fund", related_name="posts", verbose_name=_("fund")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=1000, db_default=1000)
    inflow_from = models.DateField(_("inflow from"), null=True, blank=True)
    schemes = ArrayField(
        models.CharField(max_length=32), verbose_name=_("schemes"), default=list, db_default=[], blank=True
    )
    rungs = ArrayField(
        models.PositiveSmallIntegerField(), verbose_name=_("rungs"), default=list, db_default=[], blank=True
    )
    target_groups = ArrayField(
        models.CharField(max_length=32),
        verbose_name=_("target groups"),
        default=list,
        db_default=[],
        blank=True,
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
        ordering = ["fund__order", "order", "name"]
        verbose_name = _("budget post")
        verbose_name_plural = _("budget posts")
        constraints = [
            models.UniqueConstraint(
                fields=["name"],
                name="post_name_once",
                violation_error_message=_("There is a post with this name already."),
            ),
            models.CheckConstraint(
                name="post_name_given",
                condition=~Q(name=""),
                violation_error_message=_("A name is needed."),
            ),
            models.CheckConstraint(
                name="post_rungs_known",
                condition=Q(rungs__contained_by=[1, 2, 3, 4, 5, 6]),
                violation_error_message=_("Rungs are numbers from 1 to 6."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def asks_something(self) -> bool:
        """Whether only some clients may have it."""
        return bool(self.inflow_from or self.schemes or self.rungs or self.target_groups)
