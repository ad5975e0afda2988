"""The figures of the policy paper that the synthetic municipality reproduces on 31 December 2020.

Source: policy paper "Werk" of the municipality of Rijswijk (2021), chapters 1 and 3. Counts are clients or
placements. Where the paper only gives a percentage, the number is the nearest whole one of 1,787 recipients.

The paper says three things about who the WSP serves: 33% of all recipients, 70% of those under two years, and
30% of the WSP file over two years. With 668 recipients under two years and 590 served, not all can be true:
70% of 668 is 468, which leaves 122 served over two years, 18% of the file of 686. The first two are kept.
"""

from datetime import date
from typing import Final

REFERENCE_DAY: Final = date(2020, 12, 31)
FIRST_YEAR: Final = 2016

RUNGS_WITH_BENEFIT: Final[dict[int | None, int]] = {1: 237, 2: 891, 3: 41, 4: 315, 5: 119, 6: 128, None: 56}
RUNGS_WITHOUT_BENEFIT: Final[dict[int, int]] = {3: 15, 4: 42, 5: 27, 6: 12}

BUCKETS: Final = ("0-1", "1-2", "2-3", "3-5", "5+")
DURATIONS: Final[dict[tuple[str, str], int]] = {
    **dict(zip((("PW", bucket) for bucket in BUCKETS), (343, 296, 160, 296, 614), strict=True)),
    **dict(zip((("IOAW/Z", bucket) for bucket in BUCKETS), (9, 20, 12, 17, 20), strict=True)),
}

AGES: Final[dict[tuple[int, int], int]] = {
    (18, 20): 12,
    (21, 26): 77,
    (27, 34): 268,
    (35, 44): 429,
    (45, 54): 471,
    (55, 64): 497,
    (65, 66): 33,
}
"""5% under 27 (89 recipients), 56% 45 or older (1,001)."""

SERVED_UNDER_TWO_YEARS: Final = 468
SERVED_OVER_TWO_YEARS: Final = 122
GOOD_PROFILES: Final = 373
"""HalloWerk: two thirds of the 559 clients in the file on rungs 3 to 5."""

COUNTED_PLACEMENTS: Final[dict[int, int]] = {2016: 352, 2017: 371, 2018: 398, 2019: 402, 2020: 277}
"""1,800 in five years; the paper gives the sum only, the years are a choice (a hard 2020)."""

MONTH_WEIGHTS: Final = (0.95, 0.95, 1.05, 1.05, 1.0, 1.0, 0.75, 0.8, 1.25, 1.2, 1.05, 0.85)
"""Placements by month in an ordinary year: a dip in summer and December, a peak after summer."""

MONTH_WEIGHTS_2020: Final = (1.3, 1.3, 0.85, 0.45, 0.5, 0.8, 0.8, 0.9, 1.3, 1.1, 0.9, 0.8)
"""Placements by month in 2020: the first lockdown from mid March, the second from mid December."""
