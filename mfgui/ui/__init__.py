"""All Qt lives here, nowhere else."""
