#!/usr/bin/env python
"""Trede's command line. Without DATABASE_URL it uses, and starts when needed, the embedded services."""

import os
import sys

from django.core.management import execute_from_command_line

from wsp.local.bootstrap import prepare


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wsp.settings.base")
    prepare(sys.argv)
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
