"""Entry of `python -m mfgui`."""

import sys

from mfgui.cli import main

if __name__ == "__main__":
    sys.exit(main())
