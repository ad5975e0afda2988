"""Settings of an installation that stays: they refuse to start on anything less than safe.

What they need in the environment stands in docs/installation.md. Pages go over HTTPS only; a proxy before the
web server is believed as far as TRUSTED_PROXIES says, and no further.
"""

import os
from typing import Final

from django.core.exceptions import ImproperlyConfigured

from wsp.settings.refusals import listed, refuse_unsafe

refuse_unsafe(os.environ)

from wsp.settings.base import *  # noqa: E402, F403
from wsp.settings.base import DEBUG  # noqa: E402

if DEBUG:
    raise ImproperlyConfigured("DEBUG is on.")

ALLOWED_HOSTS = listed(os.environ, "ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = listed(os.environ, "CSRF_TRUSTED_ORIGINS")

# Without a proxy the web server ends TLS itself, and these headers could be written by anybody.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ["TRUSTED_PROXIES"])
IPWARE_META_PRECEDENCE_ORDER = ["REMOTE_ADDR"]  # the address that the logs note
if ALLAUTH_TRUSTED_PROXY_COUNT:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    IPWARE_META_PRECEDENCE_ORDER = ["HTTP_X_FORWARDED_FOR", "REMOTE_ADDR"]
    IPWARE_META_PROXY_COUNT = ALLAUTH_TRUSTED_PROXY_COUNT - 1  # the nearest proxy is not in the header

YEAR: Final = 365 * 24 * 60 * 60  # seconds
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^health/"]  # asked from inside, without TLS
SECURE_HSTS_SECONDS = int(os.environ.get("HSTS_SECONDS") or YEAR)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
# Preloading is asked for a whole domain by whoever owns it, not by one application on it.
SILENCED_SYSTEM_CHECKS = ["security.W021"]

# The prefix makes a browser refuse these cookies from any other site of the same domain.
SESSION_COOKIE_NAME = "__Host-session"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
CSRF_COOKIE_SECURE = True
LANGUAGE_COOKIE_SECURE = True
