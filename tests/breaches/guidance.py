import datetime as dt

from tests.breaches.clients import BEFORE_1900
from tests.breaches.collect import Breach, changed
from tests.factories import GuidancePolicyFactory, HandlingFactory


def second_policy() -> object:
    GuidancePolicyFactory()
    later = GuidancePolicyFactory(start=dt.date(2010, 1, 1), end=dt.date(2013, 12, 31))
    return changed(later, end=dt.date(2014, 1, 1))


def handled_twice() -> object:
    first = HandlingFactory()
    return changed(HandlingFactory(client=first.client, key=first.key + 1), key=first.key)


BREACHES: dict[str, Breach] = {
    "guidance_policy_in_order": lambda: changed(GuidancePolicyFactory(), end=BEFORE_1900),
    "guidance_policies_apart": second_policy,
    "guidance_policy_above_zero": lambda: changed(GuidancePolicyFactory(), contact_days=0),
    "handling_once_a_fact": handled_twice,
    "handling_until_later": lambda: changed(HandlingFactory(), until=BEFORE_1900),
    "handling_has_reason": lambda: changed(HandlingFactory(), reason=""),
}
