"""Addresses of pages of guidance: of a trajectory by key, as a number from a file may hold any sign."""

from django.urls import reverse

from clients.models import Client
from guidance.models import Trajectory


def trajectory_url(trajectory: Trajectory, page: str = "trajectory", **more: object) -> str:
    return reverse(f"guidance:{page}", kwargs={"pk": trajectory.pk, **more})


def record_url(client: Client, kind: str, key: int, page: str = "correct_record") -> str:
    """Of a row of a client's file: by the client's number and the row's key."""
    return reverse(f"guidance:{page}", kwargs={"number": client.number, "kind": kind, "pk": key})
