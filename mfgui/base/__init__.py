"""What every room may use: folders, the cache of compiled kernels, files written whole, locks, small stores."""
