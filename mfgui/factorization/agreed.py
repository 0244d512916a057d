"""Numbers that kernels, their stand-ins and methods have in common; a change of one compiles the kernels anew."""

LEAST_RIDGE = 1e-6  # ridge weights are at least this, so that a system with fewer ratings than factors has one solution
MOST_GRAINS = 2.0**52  # sums of predictions hold no number further from zero, see `gibbs.add_grains`
UNEVEN = 0.3  # see `ordinal.step_chances`; found on inner splits of ml-100k, ml-1m and ml-latest-small, alike in it
