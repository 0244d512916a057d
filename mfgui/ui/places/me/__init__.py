"""Me: my ratings, my list, my dot; and others beside me."""
