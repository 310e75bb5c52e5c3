"""Words and numbers: what a language is, how its texts are cut and folded, what its figures are worth."""
