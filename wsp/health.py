"""Whether this installation can serve: for a proxy, a monitor or a person with a browser.

Two questions. Health: do database and broker answer? Readiness: is the database also of this version, so that
requests may come in? A new version is healthy before its migrations have run, and ready after them.
"""

from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET
from redis.exceptions import RedisError


@login_not_required
@never_cache
@require_GET
def health(request: HttpRequest) -> JsonResponse:
    """`200` when database and broker answer, else `503`; says which, and nothing else."""
    return told({"database": database_answers(), "broker": broker_answers()})


@login_not_required
@never_cache
@require_GET
def ready(request: HttpRequest) -> JsonResponse:
    """`200` when, besides, every migration of this version has been applied, else `503`."""
    answers = {"database": database_answers(), "broker": broker_answers()}
    return told({**answers, "migrations": answers["database"] and migrations_applied()})


def told(answers: dict[str, bool]) -> JsonResponse:
    return JsonResponse(answers, status=200 if all(answers.values()) else 503)


def database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def broker_answers() -> bool:
    """The shared cache and the broker are one Valkey."""
    try:
        cache.get("health")
    except RedisError:
        return False
    return True


def migrations_applied() -> bool:
    try:
        executor = MigrationExecutor(connection)
    except DatabaseError:
        return False
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())
