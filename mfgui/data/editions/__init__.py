"""MovieLens as published: fast and strict readers, each broken line named."""
