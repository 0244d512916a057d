"""What every panel is made of: theme, icons, tables, fields and small widgets."""
