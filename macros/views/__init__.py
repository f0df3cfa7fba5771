"""Site → what a page shows. Pure: no files, no HTML, no clock."""
