"""Scheduled work of this room."""

from celery import shared_task
from django.utils import timezone

from imports.uploads.expiry import remove_expired


@shared_task
def remove_expired_uploads() -> None:
    remove_expired(now=timezone.now())
