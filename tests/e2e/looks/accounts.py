from tests.e2e.looks.look import Look

LOOKS = {
    "account_login": Look(None),
    "account_inactive": Look(None),
    "home": Look("frank"),
}
