"""What tests read of the ledger."""

import pytest
from django.core.exceptions import ValidationError

from budget.balances import Line, lines
from budget.enums import Category
from budget.models import Post


def line(post: Post, category: str = Category.ALL, year: int = 2021) -> Line:
    return next(one for one in lines(year=year, posts=[post.pk]) if one.category == category)


def code_of(refusal: pytest.ExceptionInfo[ValidationError]) -> list[str]:
    return [error.code for error in refusal.value.error_list]
