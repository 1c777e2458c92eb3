"""Text → typed values, a column at a time; only unusual values are looked at one by one."""
