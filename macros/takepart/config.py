"""The settings of the `takepart` plugin in mkdocs.yml: a sentence each."""

from __future__ import annotations

from mkdocs.config import config_options as opt
from mkdocs.config.base import Config

from takepart.exports.keys import BY_REQUEST, KEYS
from takepart.exports.speech import ESPEAK


class TakePartConfig(Config):
    """Everything that an organisation sets besides its words."""

    organisation = opt.Type(dict, default={})
    """name, kind, contact and reply_time; `demonstration: false` takes the banner away."""

    chapters = opt.Type(dict, default={})
    """The chapters that must-dos and case studies can belong to: a short name and a title."""

    glossary_dir = opt.Dir(exists=False, default="glossary")
    """The folder of terms."""

    case_studies_dir = opt.Dir(exists=False, default="case_studies")
    """The folder of case studies."""

    formats = opt.ListOfItems(opt.Choice((*KEYS, *BY_REQUEST)), default=list(KEYS))
    """The kinds of file to make beside each page; `[]` makes web pages alone."""

    voice = opt.ListOfItems(opt.Type(str), default=list(ESPEAK))
    """The program that reads aloud, and each of its options: it reads text and writes WAV."""
