"""What can go wrong with the embedded services, in words for the person at the terminal."""


class LocalError(RuntimeError):
    """A service could not be started or a home could not be used; the message says what to do."""
