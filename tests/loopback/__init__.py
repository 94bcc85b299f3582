"""A Slack on loopback: its Web API over HTTP and its web socket, real sockets with a memory."""
