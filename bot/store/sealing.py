"""Seal what must not be read from a copy of the store: authenticated, and bound to the row that it stands in."""

from __future__ import annotations

import hashlib
import json
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from collections.abc import Sequence
from typing import Any

from bot.errors import StoreError

KEY_BYTES = 32  # of AES-256
_NONCE_BYTES = 12  # as NIST SP 800-38D has it for GCM; chance repeats none before 2**32 tokens of one key


class Sealer:
    """Seals with the newest key, and opens what any of the keys has sealed.

    Args:
        keys: The newest first, each of `KEY_BYTES` bytes.
    """

    def __init__(self, keys: Sequence[bytes]) -> None:
        self._keys = {_name_of(key): key for key in keys}
        self.newest = _name_of(keys[0])  # what all begins with that the newest key has sealed

    def seal(self, text: str, *row: str) -> str:
        """Return a text sealed: the key's name, then what only that key opens.

        Args:
            text: What must not be read.
            row: What tells the row and the column; elsewhere it cannot be opened.
        """
        nonce = os.urandom(_NONCE_BYTES)
        sealed = _cipher(self._keys[self.newest]).encrypt(nonce, text.encode(), _bound(row))
        return f"{self.newest}.{urlsafe_b64encode(nonce + sealed).decode()}"

    def open(self, sealed: str, *row: str) -> str:
        """Return the text that was sealed for a row.

        Args:
            sealed: As `seal` returned it.
            row: As `seal` was given it.

        Raises:
            StoreError: No key is the one that sealed it, or it was changed or moved to another row.
        """
        name, _, rest = sealed.partition(".")
        if name not in self._keys:
            raise StoreError(f"A token is sealed with a key that TOKEN_KEY lacks: the one that is called {name}.")
        from cryptography.exceptions import InvalidTag

        try:
            raw = urlsafe_b64decode(rest)
            return bytes(
                _cipher(self._keys[name]).decrypt(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], _bound(row))
            ).decode()
        except (InvalidTag, NotBase64, ValueError) as exc:
            raise StoreError("A sealed token was changed, or belongs to another row of the store.") from exc


def _cipher(key: bytes) -> Any:
    # Here, since a bot of one workspace need not wait for it.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)


def _bound(row: Sequence[str]) -> bytes:
    return json.dumps(row).encode()


def _name_of(key: bytes) -> str:
    """Return what a key is called, which tells nothing of it."""
    return hashlib.sha256(b"the name of a key\0" + key).hexdigest()[:8]
