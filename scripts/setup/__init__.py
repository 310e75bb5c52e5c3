"""What the scripts need before they can work: an isolated environment, a browser.

Importing this package is what refuses an older Python, so it and the scripts that import it keep to a syntax that any
Python 3 can read, and import nothing newer before it.
"""

import sys

OLDEST = (3, 11)

if sys.version_info < OLDEST:
    here = ".".join(str(number) for number in sys.version_info[:2])
    sys.stderr.write(
        "Python 3.11 or later is needed, and this is {} ({}): install one and call this script with it.\n".format(  # noqa: UP032
            here, sys.executable
        )
    )
    sys.exit(2)
