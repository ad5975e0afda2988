"""Settings of every installation. What differs between installations comes from the environment."""

import base64
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from wsp.local.home import Home
from wsp.settings.environment import database, keys, read_environment, required
from wsp.settings.logs import LOGGING as LOGGING

BASE_DIR = Path(__file__).resolve().parent.parent.parent
ENVIRONMENT = read_environment()

DEBUG = False
SECRET_KEY = required(ENVIRONMENT, "SECRET_KEY")
ALLOWED_HOSTS = ENVIRONMENT.get("ALLOWED_HOSTS", "127.0.0.1,localhost").split(",")

INSTALLED_APPS = [
    "wsp.apps.WspConfig",
    "targets.apps.TargetsConfig",
    "sroi.apps.SroiConfig",
    "placements.apps.PlacementsConfig",
    "guidance.apps.GuidanceConfig",
    "employers.apps.EmployersConfig",
    "budget.apps.BudgetConfig",
    "clients.apps.ClientsConfig",
    "imports.apps.ImportsConfig",
    "accounts.apps.AccountsConfig",
    "audit.apps.AuditConfig",
    "core.apps.CoreConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
    "django_structlog",
    "pghistory",
    "pgtrigger",
    "rules",
    "template_partials",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "core.middleware.locale.DutchFirstLocaleMiddleware",
    "accounts.middleware.KeptFormMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "audit.middleware.HistoryContextMiddleware",
    "audit.middleware.ReadingLogMiddleware",
]

ROOT_URLCONF = "wsp.urls"
WSGI_APPLICATION = "wsp.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["core.templatetags.ui", "django.templatetags.i18n", "django.templatetags.static"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "core.navigation.navigation",
                "core.jobs.news.news",
            ],
        },
    }
]
FORM_RENDERER = "core.forms.TredeFormRenderer"

# The application runs as a role that cannot change tables, history or the reading log; the owner migrates.
DATABASES = {
    "default": database(required(ENVIRONMENT, "DATABASE_URL")),
    "owner": database(ENVIRONMENT.get("DATABASE_OWNER_URL") or required(ENVIRONMENT, "DATABASE_URL")),
}
DATABASE_ROUTERS = ["core.routers.OwnerMigratesRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHE_URL = ENVIRONMENT.get("VALKEY_URL") or required(ENVIRONMENT, "REDIS_URL")
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": CACHE_URL}}

# A sealed BSN is read by its key's number; the blind index has a key of its own, which never changes.
BSN_KEYS = keys(required(ENVIRONMENT, "BSN_KEYS"))
BSN_INDEX_KEY = base64.b64decode(required(ENVIRONMENT, "BSN_INDEX_KEY"), validate=True)

# Uploaded files at rest: sealed with keys of their own, outside everything that a web server gives out.
UPLOAD_KEYS = keys(required(ENVIRONMENT, "UPLOAD_KEYS"))
UPLOAD_ROOT = Path(ENVIRONMENT.get("UPLOAD_ROOT") or Home.current().path / "uploads")
# Documents in files of clients and contracts, kept as long as their row; sealed with the same keys.
DOCUMENT_ROOT = Path(ENVIRONMENT.get("DOCUMENT_ROOT") or Home.current().path / "documents")
# A function that takes an open file and answers whether it found something; empty: nobody scans.
DOCUMENT_SCANNER = ENVIRONMENT.get("DOCUMENT_SCANNER", "")
FILE_UPLOAD_HANDLERS = ["imports.uploads.receiving.NamelessUploadHandler"]

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "accounts.backends.SignInBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "accounts.adapter.ClosedAccountAdapter"
ACCOUNT_FORMS = {"login": "accounts.forms.SignInForm"}
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False

SESSION_COOKIE_AGE = 8 * 60 * 60  # a working day
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "accounts.views.kept.csrf_failure"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
        "object-src": [NONE],
    }
}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
TIME_ZONE = "Europe/Amsterdam"

STATIC_URL = "/static/"
STATIC_ROOT = Path(ENVIRONMENT.get("STATIC_ROOT") or BASE_DIR / "staticfiles")
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FIXTURE_DIRS = [BASE_DIR / "fixtures"]
