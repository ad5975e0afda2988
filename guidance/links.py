"""Addresses of pages of guidance: of a trajectory by key, as a number from a file may hold any sign."""

from django.urls import reverse

from guidance.models import Trajectory


def trajectory_url(trajectory: Trajectory, page: str = "trajectory", **more: object) -> str:
    return reverse(f"guidance:{page}", kwargs={"pk": trajectory.pk, **more})
