"""Ask the web server of this container whether it is ready; the exit status is 0 when it is.

It is asked by a name of ALLOWED_HOSTS: others the application does not answer.
"""

import os
import sys
import urllib.request


def main(address: str) -> int:
    name = os.environ["ALLOWED_HOSTS"].split(",")[0].strip().lstrip(".")
    request = urllib.request.Request(f"{address}/health/ready/", headers={"Host": name})  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:  # noqa: S310
            return 0 if answer.status == 200 else 1
    except OSError as error:
        sys.stderr.write(f"{error}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
