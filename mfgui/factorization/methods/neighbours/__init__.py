"""The methods `item-knn` and `user-knn`: their similarities, their fit and their models."""
