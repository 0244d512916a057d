"""Entry of `python -m mfgui`, and of the packaged program."""

import sys

from mfgui.base import packaged

if __name__ == "__main__":
    packaged.prepare()
    if packaged.is_module_asked_for(sys.argv):
        packaged.run_module(sys.argv)
    else:
        from mfgui.cli import main

        sys.exit(main())
