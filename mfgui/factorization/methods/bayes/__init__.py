"""The method `bayes`: its Gibbs sampler, its features and prior, its samples and its model."""
