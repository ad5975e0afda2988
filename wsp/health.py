"""Whether this installation can serve: for a proxy, a monitor or a person with a browser."""

from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET
from redis.exceptions import RedisError


@login_not_required
@never_cache
@require_GET
def health(request: HttpRequest) -> JsonResponse:
    """`200` when database and broker answer, else `503`; says which, and nothing else."""
    answers = {"database": database_answers(), "broker": broker_answers()}
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
