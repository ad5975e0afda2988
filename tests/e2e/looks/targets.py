from tests.e2e.looks.look import Look
from tests.e2e.world import YEAR

LOOKS = {
    "targets:dashboard": Look("bob", asked=lambda world: {"peildatum": f"31-12-{YEAR}"}),
    "targets:cohorts": Look("bob", lambda world: {"year": YEAR}, lambda world: {"run": world.draft.pk}),
    "targets:paper": Look("bob"),
    "targets:rows": Look(
        "bob",
        lambda world: {"code": "placements.counted"},
        lambda world: {"run": world.draft.pk, "year": YEAR},
    ),
    "targets:movements": Look(
        "bob",
        lambda world: {"code": "placements.counted"},
        lambda world: {"run": world.draft.pk, "against": world.published.pk},
    ),
    "targets:runs": Look("bob"),
    "targets:progress": Look("bob", lambda world: {"key": world.job.pk}),
}
