"""What this room puts on a client's page (clients/apps.py); each part stands with its subject."""

from importlib import import_module

import_module("guidance.file.client_page")
import_module("guidance.trajectories.client_page")
import_module("guidance.intake.client_page")
import_module("guidance.matching.client_page")
import_module("guidance.reindication.client_page")
