"""Pictures of the site, made from its real pages."""
