"""Uploaded files at rest: sealed in UPLOAD_ROOT (core/documents/vault.py)."""

from django.conf import settings

from core.documents.vault import PIECE, Vault, path_of

__all__ = ["PIECE", "in_clear", "keep", "kept_files", "opened", "path_of", "remove"]

UPLOADS = Vault(lambda: settings.UPLOAD_ROOT)

keep, opened, in_clear = UPLOADS.keep, UPLOADS.opened, UPLOADS.in_clear
kept_files, remove = UPLOADS.kept_files, UPLOADS.remove
