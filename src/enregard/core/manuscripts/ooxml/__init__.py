"""Documents of Word, Google Docs and others: Office Open XML, as ISO/IEC 29500 describes it."""
