"""The least λ, for kernels, their stand-ins and methods alike; a change of it compiles the kernels anew."""

LEAST_RIDGE = 1e-6  # ridge weights are at least this, so that a system with fewer ratings than factors has one solution
