"""python -m enregard."""

import sys

from enregard.edges.cli import main

sys.exit(main())
