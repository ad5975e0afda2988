"""The list of employers as a file, with the columns of the import files (FORMATS.md)."""

from typing import Any

from import_export.fields import Field
from import_export.resources import Resource


class EmployerResource(Resource):
    kvk = Field("kvk", "kvk")
    name = Field("name", "naam")
    sbi = Field("sbi", "sbi")
    sector = Field("sector", "sector")
    city = Field("city", "plaats")
    lsa_partner_since = Field(column_name="lsa_partner_sinds")
    bbr_member = Field(column_name="bbr_lid")

    def dehydrate_lsa_partner_since(self, employer: Any) -> str:
        return employer.lsa_partner_since.isoformat() if employer.lsa_partner_since else ""

    def dehydrate_bbr_member(self, employer: Any) -> str:
        return "ja" if employer.bbr_member else "nee"
