"""Languages: one record each, with everything that is a language's own."""
