"""What is logged, and what never is: one line of JSON an event, without personal data.

Local variables stay out of tracebacks, and so do the values that PostgreSQL adds to an error (DETAIL:
Failing row contains …). A number that could be a BSN is masked wherever it stands, as a last defence.
"""

import re
from typing import Any, Final

import structlog
from structlog.typing import EventDict, Processor

from core.identifiers import mask_bsn, normalise_bsn

DETAIL: Final = re.compile(r"^(DETAIL|CONTEXT):.*$", re.MULTILINE)
DIGITS: Final = re.compile(r"(?<![0-9])[0-9]{8,9}(?![0-9])")


def without_personal_data(_: Any, __: str, event: EventDict) -> EventDict:
    """A processor that cleans every text of an event; of an address it keeps the path, not what was asked."""
    if isinstance(event.get("request"), str):
        event["request"] = event["request"].partition("?")[0]
    return {name: cleaned(value) if isinstance(value, str) else value for name, value in event.items()}


def cleaned(text: str) -> str:
    return DIGITS.sub(_masked, DETAIL.sub(r"\1: left out", text))


def _masked(found: re.Match[str]) -> str:
    bsn = normalise_bsn(found[0])
    return mask_bsn(bsn) if bsn else found[0]


SHARED: Final[list[Processor]] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.stdlib.ExtraAdder(),
    structlog.processors.TimeStamper(fmt="iso"),
    structlog.processors.format_exc_info,
    without_personal_data,
]

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "foreign_pre_chain": SHARED,
            "processors": [
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        # The text of a statement can hold what somebody typed.
        "django.db.backends": {"level": "WARNING"},
    },
}

structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        *SHARED,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
