"""Documents of LibreOffice and others: OpenDocument text, as ISO/IEC 26300 describes it."""
