"""enregard publishes a text beside its translation, with an editor's notes on both."""
