"""What touches the world: files, MkDocs, templates, translation services, the command line."""
