from django.db import models


class TouchedClient(models.Model):
    """A client of whom an import changed something since the figures of the current drafts were computed.

    Written in the import's own transaction and removed in the one that brings the drafts up to date: nothing
    is lost between the two. Without a client it stands for the import itself.
    """

    client_id = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return str(self.client_id)
