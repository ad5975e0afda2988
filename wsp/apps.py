from django.apps import AppConfig


class WspConfig(AppConfig):
    name = "wsp"
    verbose_name = "Werkgeversservicepunt"
