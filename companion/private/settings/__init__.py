"""Settings: passphrase, the key that hides everything, language, end of set-up."""
