from django.contrib.postgres.indexes import GinIndex
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Func, Q, Value
from django.db.models.functions import Concat
from django.utils.translation import gettext_lazy as _

from clients.enums import Gender
from clients.models.unassigned import ON_CLIENTS
from clients.querysets import ClientQuerySet, longest_without_contact, phone_digits
from core.history import tracked
from core.identifiers import POSTCODE, mask_bsn, validate_postcode
from core.plain_text import PlainText
from core.sealing import unseal

NUMBER_SEQUENCE = "clients_client_number"


@tracked(exclude=("bsn_sealed",))
class Client(models.Model):
    """A person known to the service point, with or without benefit.

    Known by `number`, which may be shown and spoken. The BSN is kept sealed with a blind index
    (core/sealing.py), shown masked, and found only by the whole number. The sealed value stays out of the
    history.
    """

    number = models.BigIntegerField(
        _("client number"),
        unique=True,
        editable=False,
        db_default=Func(Value(NUMBER_SEQUENCE), function="nextval", output_field=models.BigIntegerField()),
    )
    bsn_index = models.BinaryField(unique=True, max_length=32, editable=False)
    bsn_sealed = models.BinaryField(editable=False)

    surname = models.CharField(_("surname"), max_length=100)
    prefix = models.CharField(_("prefix"), max_length=20, blank=True)
    initials = models.CharField(_("initials"), max_length=20, blank=True)
    birth_date = models.DateField(_("birth date"))
    gender = models.CharField(_("gender"), max_length=1, choices=Gender, blank=True)
    postcode = models.CharField(_("postcode"), max_length=6, blank=True, validators=[validate_postcode])
    house_number = models.CharField(_("house number"), max_length=10, blank=True)
    phone = models.CharField(_("telephone"), max_length=20, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    preferred_language = models.CharField(
        _("preferred language"),
        max_length=3,
        blank=True,
        help_text=_("Code of the language in three letters (ISO 639-3)."),
        validators=[RegexValidator(r"^[a-z]{3}$")],
    )
    # Written by guidance when a contact moment is recorded, so that lists need not look for it.
    last_contact_on = models.DateField(_("last contact"), null=True, blank=True, editable=False)

    # Surname, prefix and initials in plain text: what lists sort by and where a part of a name is looked for.
    # Code points order it ("C"), the same on every machine, and an index serves a beginning of it too.
    name_key = models.GeneratedField(
        expression=PlainText(Concat("surname", Value(" "), "prefix", Value(" "), "initials")),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
    )

    objects = ClientQuerySet.as_manager()

    class Meta:
        ordering = ["surname", "initials", "number"]
        verbose_name = _("client")
        verbose_name_plural = _("clients")
        triggers = ON_CLIENTS
        indexes = [
            models.Index(name="client_by_name", fields=["name_key", "id"]),
            models.Index(name="client_by_birth_date", fields=["birth_date", "id"]),
            models.Index(longest_without_contact(), "id", name="client_by_last_contact"),
            models.Index(phone_digits(), name="client_by_phone", condition=~Q(phone="")),
            GinIndex(name="client_by_part_of_name", fields=["name_key"], opclasses=["gin_trgm_ops"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="client_postcode_form",
                condition=Q(postcode="") | Q(postcode__regex=f"^{POSTCODE}$"),
                violation_error_message=_("A postcode looks like 1234 AB."),
                violation_error_code="postcode_invalid",
            ),
            models.CheckConstraint(
                name="client_gender_known",
                condition=Q(gender="") | Q(gender__in=Gender.values),
                violation_error_message=_("Choose man, woman or other."),
            ),
            models.CheckConstraint(
                name="client_surname_given",
                condition=~Q(surname=""),
                violation_error_message=_("A surname is needed."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """Initials, prefix and surname, as in a letter."""
        return " ".join(part for part in (self.initials, self.prefix, self.surname) if part)

    @property
    def name_by_surname(self) -> str:
        """Surname first, then initials and prefix, as lists are sorted."""
        rest = " ".join(part for part in (self.initials, self.prefix) if part)
        return f"{self.surname}, {rest}" if rest else self.surname

    @property
    def bsn(self) -> str:
        """The nine digits. Only for those who may see them, and recorded by who asks."""
        return unseal(bytes(self.bsn_sealed), bytes(self.bsn_index))

    @property
    def masked_bsn(self) -> str:
        return mask_bsn(self.bsn)
