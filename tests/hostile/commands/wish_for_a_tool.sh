# attack: wish for a tool
no-such-tool --version
