"""The HTTP server: the public pages and health."""
