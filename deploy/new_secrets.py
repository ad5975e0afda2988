"""Make the .env of a new installation: every password and key random, readable by its owner only.

    python3 deploy/new_secrets.py trede.gemeente.nl

It needs nothing but Python, and never writes over a file: without its keys no sealed number can be read.
"""

import argparse
import base64
import os
import secrets
import sys
from pathlib import Path

PASSWORDS = (
    "DATABASE_SUPERUSER_PASSWORD",
    "DATABASE_OWNER_PASSWORD",
    "DATABASE_APP_PASSWORD",
    "VALKEY_PASSWORD",
)


def random_key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


def lines(host: str) -> list[str]:
    return [
        "# Secrets of this installation. Keep a copy apart from the database's backups.",
        f"ALLOWED_HOSTS={host}",
        "TLS_CERTIFICATE=./certificate.pem",
        "TLS_KEY=./key.pem",
        *(f"{name}={secrets.token_hex(24)}" for name in PASSWORDS),
        f"SECRET_KEY={secrets.token_hex(40)}",
        f"BSN_KEYS=1:{random_key()}",
        f"BSN_INDEX_KEY={random_key()}",
        f"UPLOAD_KEYS=1:{random_key()}",
    ]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("host", help="the name by which the site is reached")
    parser.add_argument("--file", type=Path, default=Path(".env"))
    options = parser.parse_args()
    try:
        descriptor = os.open(options.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        sys.stderr.write(f"{options.file} is there already, and stays as it is.\n")
        return 1
    with os.fdopen(descriptor, "w") as file:
        file.write("\n".join(lines(options.host)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
