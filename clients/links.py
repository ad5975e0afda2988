"""Addresses of pages about one client: by number, never by anything else about the person."""

from django.urls import reverse

from clients.models import Client


def client_url(client: Client, page: str = "client", **more: object) -> str:
    return reverse(f"clients:{page}", kwargs={"number": client.number, **more})
