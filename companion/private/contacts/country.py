"""Which country's numbers are shown: the one she chose, else the one this computer is set to."""

from contextlib import suppress

from PySide6.QtCore import QLocale

from companion.private.templates import Country, Helplines
from companion.vault.errors import VaultError
from companion.vault.vault import Vault

COUNTRY_SETTING = "country"


def here() -> str:
    """The code of the country this computer is set to, such as "ES"."""
    return QLocale.territoryToCode(QLocale.system().territory())


def ordered(helplines: Helplines, region: str) -> tuple[Country, ...]:
    """The countries in their order, the one with the code `region` before all others."""
    return tuple(sorted(helplines.countries, key=lambda country: country.code != region))


def chosen_country(vault: Vault, helplines: Helplines, region: str) -> Country | None:
    """The country she chose, else that with the code `region`; None where there are no numbers for it.

    Another country's emergency number would be worse than none. Raises VaultError.
    """
    countries = {country.code: country for country in helplines.countries}
    return countries.get(vault.setting(COUNTRY_SETTING)) or countries.get(region)


def keep_country(vault: Vault, code: str) -> None:
    """Remember her choice. One that can't be stored is made again next time; it is not worth a word."""
    with suppress(VaultError):
        vault.set_setting(COUNTRY_SETTING, code)
