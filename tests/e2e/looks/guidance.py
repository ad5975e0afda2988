from tests.e2e.looks.look import Look

LOOKS = {
    "guidance:my_day": Look("alice"),
    "guidance:team_day": Look("joke"),
}
