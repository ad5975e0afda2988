from tests.e2e.looks.look import Look

LOOKS = {
    "imports:imports": Look("dirk"),
    "imports:import": Look("dirk", lambda world: {"key": world.rooms["imports"].imported.pk}),
    "imports:uploads": Look("dirk"),
    "imports:upload": Look("dirk", lambda world: {"key": world.upload.pk}),
    "imports:columns": Look("dirk", lambda world: {"key": world.rooms["imports"].file.pk}),
    "imports:codes": Look("dirk", lambda world: {"key": world.rooms["imports"].file.pk}),
    "imports:rows": Look(
        "dirk", lambda world: {"key": world.rooms["imports"].file.pk}, lambda world: {"group": "changed"}
    ),
    "imports:row": Look("dirk", lambda world: {"key": world.rooms["imports"].file.pk, "line": 3}),
    "imports:effect": Look(
        "dirk",
        lambda world: {"key": world.rooms["imports"].file.reading_id, "code": "possible-outflow"},
    ),
}
