"""A broken database rule as a message for people, also when two people race."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, models, transaction


@contextmanager
def readable_violations(model: type[models.Model]) -> Iterator[None]:
    """Turn an IntegrityError on one of the model's named constraints into the constraint's own message.

    The block runs in a savepoint, so that the transaction around it can go on.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        message = _message_of(model, error)
        if message is None:
            raise
        raise ValidationError({NON_FIELD_ERRORS: [message]}) from error


def _message_of(model: type[models.Model], error: IntegrityError) -> ValidationError | None:
    diagnostics = getattr(error.__cause__, "diag", None)
    name = getattr(diagnostics, "constraint_name", None)
    for constraint in model._meta.constraints:
        if constraint.name == name:
            return ValidationError(
                constraint.get_violation_error_message(), code=constraint.violation_error_code or "constraint"
            )
    return None
