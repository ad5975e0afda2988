"""The web application, for gunicorn or another WSGI server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wsp.settings.base")

application = get_wsgi_application()
