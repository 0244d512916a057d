"""mfgui: see how a recommender learns."""

import os

__version__ = "1.0.0"

# Read when numpy is imported. Threads of BLAS fight with those that the kernels run on: a sweep takes twice
# the time.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
