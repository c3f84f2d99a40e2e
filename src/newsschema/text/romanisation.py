"""One form for the ways in which names from other scripts are written in Latin letters: Hammouchi, Hammushi; Poutine, Putin."""

from __future__ import annotations

from functools import lru_cache

import regex

from newsschema.text.words import folded

_SOUNDS = (
    (regex.compile("^abd(?:ou|[aeiu])?l"), "abdal"),
    (regex.compile("tch|tsch|sch|sh|ch|cz"), "s"),
    (regex.compile("dj|zh"), "j"),
    (regex.compile("ph"), "f"),
    (regex.compile("kh|ck|qu|q"), "k"),
    (regex.compile("gu(?=[ei])|gh"), "g"),
    (regex.compile("[dtz]h"), lambda match: match.group()[0]),
    (regex.compile("ou(?=[aeiy])|w"), "v"),
    (regex.compile("ou|oo|o"), "u"),
    (regex.compile("ee|i[ey](?=$|[^aeiouy])|[iy]+"), "i"),
    (regex.compile("(?<=[^aeiou])e$"), ""),
    (regex.compile("e"), "a"),
    (regex.compile("ff$|f$"), "v"),
    (regex.compile("a+"), "a"),
    (regex.compile(r"([b-df-hj-np-tv-z])\1+"), r"\1"),
    (regex.compile("(?<=a)h$"), ""),
)
_SMALL = {"ben": "bin", "ibn": "bin", "el": "al", "ul": "al", "fon": "von"}
_SHORTEST = 4


@lru_cache(maxsize=65536)
def romanised(token: str) -> str:
    """A word by its sounds, roughly, as any language may spell them; short words and other scripts stay as they are.

    Final vowels keep apart what is apart: Marie and Maria.
    """
    word = folded(token)
    if len(word) < _SHORTEST or not word.isascii() or not word.isalpha():
        return _SMALL.get(word, word)
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word
