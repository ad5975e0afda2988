"""Addresses of pages about one client: by number, never by anything else about the person."""

from django.urls import reverse

from clients.models import Client, HandOver


def client_url(client: Client, page: str = "client", **more: object) -> str:
    return reverse(f"clients:{page}", kwargs={"number": client.number, **more})


def hand_over_url(hand_over: HandOver, page: str = "hand_over", **more: object) -> str:
    return reverse(f"clients:{page}", kwargs={"pk": hand_over.pk, **more})
