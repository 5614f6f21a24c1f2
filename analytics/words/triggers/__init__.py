"""Tell what goes with worse days."""
