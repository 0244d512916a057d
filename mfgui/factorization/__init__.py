"""Dataset -> model: one module per method, one registry, the numba kernels."""
