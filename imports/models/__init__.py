from imports.models.record import Import

__all__ = ["Import"]
