from tests.e2e.looks.look import Look

LOOKS = {
    "audit:readings": Look("erica"),
    "audit:changes": Look("erica"),
}
