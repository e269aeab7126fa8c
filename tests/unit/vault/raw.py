"""What stands in the pages of a container, free ones included, as whoever has its key could read them."""

from companion.vault.container import Container
from companion.vault.pages import PageFile, PageKeys
from companion.vault.vault import Vault


def plain_pages(vault: Vault) -> bytes:
    """Every page that is right, decrypted, one after another."""
    content = vault._slots.content
    path = Container(vault._slots.keys.folder, content.container).path
    with PageFile(path, PageKeys(content.data_key, content.salt)) as pages:
        return b"".join(pages.read(number) or b"" for number in range(1, pages.count + 1))


def stands(vault: Vault, *words: str) -> list[str]:
    """Those of the words that stand in a page."""
    pages = plain_pages(vault)
    return [word for word in words if word.encode() in pages]
