"""Build `site/` from `content/`, on a fresh machine too: `python3 scripts/build.py`.

What the build needs is set up first, once, in `.cache/`. Arguments go to `enregard build`.
"""

import run
from setup.environment import finish

if __name__ == "__main__":
    finish(run.build)
