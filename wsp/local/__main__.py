"""`python -m wsp.local start|stop|status|demo|reset|roles-sql`."""

import sys

from wsp.local.commands import main

sys.exit(main())
