from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.codes import Code
from core.history import tracked
from sroi.enums import BlockCategory
from sroi.querysets import BlockTableQuerySet


@tracked()
class BuildingBlock(Code):
    """A kind of contribution (`bouwblok`). What it is worth stands in the table of the contract's first day.

    `per_person`: worth an amount a year for somebody at work, by hours and days; else an amount for each
    unit.
    """

    category = models.CharField(_("gives"), max_length=12, choices=BlockCategory)
    per_person = models.BooleanField(_("counted by hours and days of a person"), default=True)
    unit_nl = models.CharField(_("unit in Dutch"), max_length=30, blank=True)
    unit_en = models.CharField(_("unit in English"), max_length=30, blank=True)

    class Meta(Code.Meta):
        verbose_name = _("building block")
        verbose_name_plural = _("building blocks")
        constraints = [
            *Code.Meta.constraints,
            models.CheckConstraint(
                name="building_block_category_known",
                condition=Q(category__in=BlockCategory.values),
                violation_error_message=_("Choose what the block gives from the list."),
            ),
        ]

    @property
    def unit(self) -> str:
        """What is counted of a block that is not of a person."""
        return self.unit_en if get_language() == "en" else self.unit_nl


@tracked()
class BlockTable(models.Model):
    """The values of all building blocks for contracts whose first day is `start` or later.

    It holds until the next table begins. The first one also speaks for the contracts before it, until an
    older table is entered.
    """

    start = models.DateField(_("for contracts from"), primary_key=True)
    source_text = models.CharField(
        _("source"), max_length=200, help_text=_("Where the table was published, or the decision behind it.")
    )

    objects = BlockTableQuerySet.as_manager()

    class Meta:
        ordering = ["start"]
        verbose_name = _("table of building blocks")
        verbose_name_plural = _("tables of building blocks")

    def __str__(self) -> str:
        return str(self.start)


@tracked()
class BlockValue(models.Model):
    """What one block is worth in one table: euros a year at 36 hours a week, or euros a unit.

    `maximum_months` is how long one contribution of a person may count; none: as long as it lasts.
    """

    table = models.ForeignKey(
        BlockTable, on_delete=models.CASCADE, related_name="values", verbose_name=_("table")
    )
    block = models.ForeignKey(
        BuildingBlock,
        on_delete=models.PROTECT,
        db_column="block",
        related_name="values",
        verbose_name=_("building block"),
    )
    value = models.DecimalField(_("value"), max_digits=12, decimal_places=2)
    maximum_months = models.PositiveSmallIntegerField(_("maximum months"), null=True, blank=True)

    class Meta:
        ordering = ["table", "block__order", "block"]
        verbose_name = _("value of a building block")
        verbose_name_plural = _("values of building blocks")
        constraints = [
            models.UniqueConstraint(
                name="block_value_once",
                fields=["table", "block"],
                violation_error_message=_("This block is already in this table."),
            ),
            models.CheckConstraint(
                name="block_value_above_nothing",
                condition=Q(value__gt=0),
                violation_error_message=_("A block is worth more than nothing."),
            ),
            models.CheckConstraint(
                name="block_months_above_nothing",
                condition=Q(maximum_months__isnull=True) | Q(maximum_months__range=(1, 600)),
                violation_error_message=_("A maximum is from 1 to 600 months."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.block_id} {self.table_id}"
