"""mfgui: see how a recommender learns."""

import os
import sys

__version__ = "1.0.0"

# Threads of BLAS fight with those that the kernels run on: a sweep takes twice the time. What the environment says is
# read when numpy is imported; what somebody chose there stays.
if "OPENBLAS_NUM_THREADS" not in os.environ:
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    if "numpy" in sys.modules:
        from mfgui.base.blas import keep_to_one_thread

        keep_to_one_thread()
