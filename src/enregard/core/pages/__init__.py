"""Pages: what readers see of an edition, and of a site, ready for a template."""
