"""The theme `enregard` as MkDocs finds it: a configuration only; the plugin adds the templates themselves."""
