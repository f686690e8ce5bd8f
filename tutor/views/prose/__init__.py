"""A page of text: markdown with Chinese line breaks, code, tables and formulas."""
