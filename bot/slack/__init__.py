"""Slack: the app, its listeners, its blocks and its manifest. The only room with slack_bolt."""
