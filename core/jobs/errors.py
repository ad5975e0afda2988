class JobFailedError(Exception):
    """The work cannot be done; the message is shown to the person who asked for it."""


class JobCancelledError(Exception):
    """Somebody asked this work to stop."""
