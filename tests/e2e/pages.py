"""Every page of the application, and who looks at it in these tests."""

from django.urls import URLPattern

from tests.e2e.looks import looks
from tests.test_house_rules import patterns

# What answers a GET but is no page that people read.
NO_PAGES = {
    "health": "JSON for the watch over the installation",
    "ready": "JSON for the watch over the installation",
    "targets:rows_export": "a file",
    "budget:file": "a file",
    "clients:hand_over_file": "a file",
    "guidance:document_content": "a file, shown in the page of its document",
    "guidance:matching_file": "a file",
    "imports:errors": "a file",
    "sroi:evidence": "a file",
    "administration:file": "a file",
    "account_logout": "leads to the sign-in page; signing out is a button",
}

LOOKS = looks()


def answers_get(pattern: URLPattern) -> bool:
    view = getattr(pattern.callback, "view_class", None)
    return view is None or (hasattr(view, "get") and "get" in view.http_method_names)


def page_names() -> list[str]:
    """The name of every page that the addresses know."""
    return [name for name, pattern in patterns() if answers_get(pattern) and name not in NO_PAGES]
