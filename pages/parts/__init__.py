"""Ask and show: what several pages share."""
