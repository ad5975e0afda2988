"""Every change of a contribution by a person: reported, then checked with its evidence and decided.

Each is one transaction and raises ValidationError with a message for people where a rule refuses it, and
StaleError of core/versions.py where somebody else saved the contribution since it was read.
"""

import datetime as dt
import hashlib
from functools import partial

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import connection
from django.utils.translation import gettext as _

from accounts.models import User
from core.constraints import readable_violations
from core.documents.models import DOCUMENTS
from core.formatting import plain_number, short_day
from core.history import acting
from core.versions import lock
from sroi.enums import ContributionStatus
from sroi.models import BlockTable, Contribution, Evidence
from sroi.models.contribution import NUMBER_SEQUENCE, own_number

PIECE = 1 << 20


def report_contribution(
    *, user: User, contribution: Contribution, reason: str, request: str = ""
) -> Contribution:
    """Save a contribution that is not saved yet as reported, under a number of our own."""
    with acting(user, reason, request=request):
        contribution.number = _draw_number()
        contribution.status = ContributionStatus.REPORTED
        _save(contribution)
    return contribution


def change_contribution(
    *, user: User, contribution: Contribution, version: str, reason: str, request: str = ""
) -> Contribution:
    """Save other values of a contribution that is not decided yet. Its number stays."""
    with acting(user, reason, request=request):
        stored = _lock(contribution, version, ContributionStatus.REPORTED)
        contribution.number, contribution.status = stored.number, stored.status
        _save(contribution)
    return contribution


def end_contribution(
    *,
    user: User,
    contribution: Contribution,
    end: dt.date,
    version: str,
    reason: str,
    request: str = "",
) -> Contribution:
    """Give a contribution its last day, also an accepted one."""
    with acting(user, reason, request=request):
        stored = lock(contribution, version)
        stored.end = end
        _save(stored)
    return stored


def accept(
    *, user: User, contribution: Contribution, on: dt.date, version: str, reason: str, request: str = ""
) -> Contribution:
    """Accept what was reported and checked. Of two who accept one person-day, the second is refused."""
    with acting(user, reason, request=request):
        stored = _lock(contribution, version, ContributionStatus.REPORTED)
        if not stored.has_evidence():
            raise ValidationError(
                _("There is no evidence yet: add a document, or name the placement."), code="no_evidence"
            )
        stored.status, stored.reason = ContributionStatus.ACCEPTED, ""
        stored.decided_on, stored.decided_by = on, user
        _refuse_days_taken(stored)
        _save(stored)
    return stored


def reject(
    *, user: User, contribution: Contribution, on: dt.date, version: str, reason: str, request: str = ""
) -> Contribution:
    """Reject what was reported. The reason stays here: a contractor hears that it is not accepted."""
    with acting(user, reason, request=request):
        stored = _lock(contribution, version, ContributionStatus.REPORTED)
        stored.status, stored.reason = ContributionStatus.REJECTED, reason
        stored.decided_on, stored.decided_by = on, user
        _save(stored)
    return stored


def reopen(
    *, user: User, contribution: Contribution, version: str, reason: str, request: str = ""
) -> Contribution:
    """Take a decision back: the contribution is as it was reported."""
    with acting(user, reason, request=request):
        stored = lock(contribution, version)
        stored.status, stored.reason = ContributionStatus.REPORTED, ""
        stored.decided_on = stored.decided_by = None
        _save(stored)
    return stored


def add_evidence(
    *, user: User, contribution: Contribution, document: UploadedFile, on: dt.date, request: str = ""
) -> Evidence:
    """Keep a document as evidence; the same document is refused a second time, whatever it is called."""
    evidence = Evidence(contribution=contribution, sha256=_fingerprint(document), added_on=on, added_by=user)
    with acting(user, "evidence", request=request):
        evidence.validate_constraints(exclude={"stored_name", "content_type"})
        evidence.take(document)
        try:
            with readable_violations(Evidence):
                evidence.save()
        except ValidationError:
            DOCUMENTS.remove([evidence.stored_name])
            raise
    return evidence


def _fingerprint(document: UploadedFile) -> str:
    found = hashlib.sha256()
    document.seek(0)
    for piece in iter(partial(document.read, PIECE), b""):
        found.update(piece)
    document.seek(0)
    return found.hexdigest()


def _lock(contribution: Contribution, version: str, status: ContributionStatus) -> Contribution:
    stored = lock(contribution, version)
    if stored.status != status:
        raise ValidationError(
            _("This contribution has been decided on. Take the decision back first."), code="decided"
        )
    return stored


def _refuse_days_taken(contribution: Contribution) -> None:
    """Name what stands in the way; the database has the last word (sroi/shares.py)."""
    taking = Contribution.objects.taking_days_of(contribution)
    if taking:
        raise ValidationError(
            _(
                "This person already counts on one of these days: %(others)s. Together at most 36 hours a "
                "week count. Give the other one its last day, or correct the hours."
            )
            % {"others": "; ".join(map(_in_words, taking))},
            code="share_exceeded",
        )


def _in_words(other: Contribution) -> str:
    return _("contribution %(number)s on contract %(contract)s from %(start)s, %(hours)s hours a week") % {
        "number": other.number,
        "contract": other.contract.number,
        "start": short_day(other.start),
        "hours": plain_number(other.hours_per_week),
    }


def _save(contribution: Contribution) -> None:
    check_measure(contribution)
    with readable_violations(Contribution):
        contribution.full_clean()
        contribution.save()


def check_measure(contribution: Contribution) -> None:
    """Raises ValidationError where the block is not in force, or asks for another measure."""
    errors: dict[str, ValidationError] = {}
    block, table = contribution.block, BlockTable.objects.of_contract_from(contribution.contract.start)
    ended = block.end is not None and contribution.start > block.end
    begins = block.start is not None and contribution.start < block.start
    if ended or begins or table is None or not table.values.filter(block=block).exists():
        errors["block"] = ValidationError(
            _("This building block does not hold on that day, or is not in the table of this contract."),
            code="block_unknown",
        )
    if block.per_person and contribution.hours_per_week is None:
        errors["hours_per_week"] = ValidationError(
            _("This building block is of a person: give the hours a week."), code="required_missing"
        )
    if not block.per_person and contribution.units is None:
        errors["units"] = ValidationError(
            _("This building block is counted in units: give how many."), code="required_missing"
        )
    if contribution.placement and contribution.placement.client_id != contribution.client_id:
        errors["placement"] = ValidationError(
            _("There is no placement with this number, or it is of somebody else."), code="placement_unknown"
        )
    if errors:
        raise ValidationError(errors)


def _draw_number() -> str:
    """The next number of our own that no file has brought."""
    with connection.cursor() as cursor:
        while True:
            cursor.execute("SELECT nextval(%s)", [NUMBER_SEQUENCE])
            number = own_number(cursor.fetchone()[0])
            if not Contribution.objects.filter(number=number).exists():
                return number
