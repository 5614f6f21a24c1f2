"""Show what stands around every page: its name, the menu, the period asked for, the open journal, the look."""
