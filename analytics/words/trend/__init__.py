"""Tell how pain goes."""
