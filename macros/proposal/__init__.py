"""An edit on its way: how it is written, described, carried, guarded and taken in."""
