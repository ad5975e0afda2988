from django.apps import AppConfig
from django.core.checks import Tags, register

from wsp.celery import app as celery
from wsp.checks import check_database_roles


class WspConfig(AppConfig):
    name = "wsp"
    verbose_name = "Werkgeversservicepunt"

    def ready(self) -> None:
        celery.set_default()  # tasks of every app go to our broker, from web and commands too
        register(check_database_roles, Tags.security, deploy=True)
