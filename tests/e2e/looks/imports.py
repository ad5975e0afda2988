from tests.e2e.looks.look import Look

LOOKS = {
    "imports:imports": Look("dirk"),
    "imports:import": Look("dirk", lambda world: {"key": world.imported.pk}),
    "imports:uploads": Look("dirk"),
    "imports:upload": Look("dirk", lambda world: {"key": world.upload.pk}),
}
