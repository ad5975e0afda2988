"""Names as they are sorted and searched: without capitals and diacritics, `Yıldız` as `yildiz`."""

from django.db.models import Func, TextField


class PlainText(Func):
    """`plain_text(text)` of the database: immutable, as indexes and generated columns want it."""

    function = "plain_text"
    arity = 1
    output_field = TextField()
