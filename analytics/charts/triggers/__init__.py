"""Draw what goes with worse days."""
