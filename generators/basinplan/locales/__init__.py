"""Words of each language, one YAML file a locale; read by ``readers.locale_file``."""
