from typing import Any

from tests.e2e.looks.look import Look
from tests.e2e.world import YEAR, World


def contract(world: World) -> dict[str, Any]:
    return {"pk": world.rooms["sroi"].contract.pk}


def reported(world: World) -> dict[str, Any]:
    return {"pk": world.rooms["sroi"].reported.pk}


def accepted(world: World) -> dict[str, Any]:
    return {"pk": world.rooms["sroi"].accepted.pk}


LOOKS = {
    "sroi:worklist": Look("hans"),
    "sroi:proposals": Look("hans"),
    "sroi:overview": Look("hans", asked=lambda world: {"by": "contractor"}),
    "sroi:contracts": Look("hans"),
    "sroi:new_contract": Look("hans"),
    "sroi:contract": Look("hans", contract),
    "sroi:change_contract": Look("hans", contract),
    "sroi:change_value": Look("hans", contract),
    "sroi:add_option": Look("hans", contract),
    "sroi:call_option": Look(
        "hans", lambda world: {**contract(world), "option": world.rooms["sroi"].option.pk}
    ),
    "sroi:take_step": Look("hans", contract),
    "sroi:contributions": Look("hans"),
    "sroi:report": Look("hans", asked=lambda world: {"contract": world.rooms["sroi"].contract.number}),
    "sroi:contribution": Look("hans", accepted),
    "sroi:change_contribution": Look("hans", reported),
    "sroi:accept": Look("hans", reported),
    "sroi:reject": Look("hans", reported),
    "sroi:reopen": Look("hans", accepted),
    "sroi:end": Look("hans", accepted),
    "sroi:add_evidence": Look("hans", reported),
    "sroi:tables": Look("hans"),
    "sroi:new_table": Look("hans"),
    "sroi:change_table": Look("hans", lambda world: {"start": "2023-07-01"}),
    "targets:sroi": Look("hans", asked=lambda world: {"peildatum": f"31-12-{YEAR}"}),
}
