"""Both embedded services of a home together."""

from wsp.local.home import Home
from wsp.local.postgres import Postgres
from wsp.local.valkey import Valkey

Service = Postgres | Valkey


def services_of(home: Home) -> tuple[Service, ...]:
    """In the order in which they start; they stop in the opposite order."""
    return Postgres(home), Valkey(home)


def running(home: Home) -> bool:
    """A quick look, without a connection: two small files and the process table."""
    return all(service.process() for service in services_of(home))


def start(home: Home) -> list[str]:
    """Start what does not run; return the names of what was started. Several processes may do it at once."""
    if running(home):
        return []
    home.state()
    started = []
    with home.lock():
        for service in services_of(home):
            if service.process() is None:
                service.start()
                started.append(service.name)
    return started


def stop(home: Home) -> list[str]:
    """Stop what runs, the broker first; return the names of what was stopped."""
    if not home.path.exists():
        return []
    stopped = []
    with home.lock():
        for service in reversed(services_of(home)):
            if service.process() is not None:
                service.stop()
                stopped.append(service.name)
    return stopped
