from imports.enums import Mode
from tests.breaches.collect import Breach, changed
from tests.factories import ImportFactory, UserFactory
from tests.factories.imports import MappingProfileFactory, RepairFactory, UploadFactory

BREACHES: dict[str, Breach] = {
    "import_counts_add_up": lambda: changed(ImportFactory(), rows=3, new=1),
    "full_import_has_date": lambda: changed(ImportFactory(), mode=Mode.FULL),
    "import_mode_known": lambda: changed(ImportFactory(), mode="half"),
    "import_state_known": lambda: changed(ImportFactory(), state="lost"),
    "mapping_profile_name_once": lambda: changed(
        MappingProfileFactory(), name=MappingProfileFactory(name="Sonar").name.upper()
    ),
    "mapping_profile_named": lambda: changed(MappingProfileFactory(), name=""),
    "mapping_profile_maps": lambda: changed(MappingProfileFactory(), columns={}),
    "full_upload_has_date": lambda: changed(UploadFactory(), mode=Mode.FULL),
    "upload_mode_known": lambda: changed(UploadFactory(), mode="half"),
    "repair_once_a_cell": lambda: RepairFactory.build(upload=RepairFactory().upload, made_by=UserFactory()),
    "repair_has_value": lambda: changed(RepairFactory(), place=None),
}
