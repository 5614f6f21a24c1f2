"""A sample diary with planted effects; what is true in it stands in README.md beside this file."""
