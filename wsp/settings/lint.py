"""Settings for type checking and other tools that need no services."""

import base64
import os

os.environ.setdefault("DATABASE_URL", "postgresql://nobody@127.0.0.1/none")
os.environ.setdefault("VALKEY_URL", "redis://127.0.0.1/0")
os.environ.setdefault("SECRET_KEY", "lint")
os.environ.setdefault("BSN_KEYS", "1:" + base64.b64encode(bytes(32)).decode())
os.environ.setdefault("BSN_INDEX_KEY", base64.b64encode(bytes(32)).decode())
os.environ.setdefault("UPLOAD_KEYS", "1:" + base64.b64encode(bytes(32)).decode())

from wsp.settings.base import *  # noqa: F403
