"""What stopped the YAML parser, in words for people who know no YAML.

The parser names a problem by a fixed sentence of its own; each is put into plain words here, with
the slip that is behind it nearly always.
"""

from __future__ import annotations

from planctl.i18n import Message, msg

Words = tuple[Message, Message]

_INDENT: Words = (
    msg("This line does not fit the lines above it."),
    msg("Lines of one list or one table begin in the same column: check the spaces before it."),
)
_COLON: Words = (
    msg("A colon stands here where none can stand."),
    msg("If the colon belongs to the text, put the whole text in quotes: key: “…”."),
)
_NO_COLON: Words = (
    msg("This line is no “key: value”."),
    msg(
        "Write a colon and a space after the key; indent the line if it goes on from the one above."
    ),
)
_HYPHEN: Words = (
    msg("A list item cannot begin here."),
    msg("Write each item on a line of its own, after “- ”, below the key."),
)
_QUOTE: Words = (
    msg("A quotation mark is opened here and not closed."),
    msg("Close it at the end of the text, or take it out."),
)
_LIST: Words = (
    msg("A list in square brackets is not closed, or a comma is missing in it."),
    msg("Put commas between the items and ] at the end."),
)
_TABLE: Words = (
    msg("A table in curly brackets is not closed, or a comma is missing in it."),
    msg("Put commas between the keys and } at the end."),
)
_SIGN: Words = (
    msg("A value cannot begin with this sign."),
    msg("Put the text in quotes."),
)
_VALUE: Words = (
    msg("A value is missing here, or a bracket or a comma is out of place."),
    msg("Write the value, or put the text in quotes."),
)
_ESCAPE: Words = (
    msg("The backslash in this text means something else in YAML."),
    msg("Write \\\\ for \\, or put the text in single quotes."),
)
_AFTER: Words = (
    msg("Something stands here after the end of the value."),
    msg("If it belongs to the text, put the whole text in one pair of quotes."),
)
_BLOCK: Words = (
    msg("The sign | or > is not followed by a new line."),
    msg("Begin the text on the next line, indented, or put it in quotes."),
)
_REFERENCE: Words = (
    msg("The signs &, * and ! have a meaning of their own in YAML."),
    msg("If the text begins with this sign, put it in quotes."),
)
_DIRECTIVE: Words = (
    msg("A line that begins with % has a meaning of its own in YAML."),
    msg("Put the text in quotes, or take the line out."),
)
_OTHER: Words = (
    msg("The file cannot be taken apart from here on."),
    msg("Check indents, colons, quotation marks and brackets in this line and the one above."),
)

#: libyaml's sentences that name the problem, each with what it comes to.
PROBLEMS: dict[str, Words] = {
    "did not find expected key": _INDENT,
    "did not find expected '-' indicator": _INDENT,
    "found a tab character that violates indentation": _INDENT,
    "found a tab character where an indentation space is expected": _INDENT,
    "mapping values are not allowed in this context": _COLON,
    "mapping keys are not allowed in this context": _SIGN,
    "found unexpected ':'": _COLON,
    "could not find expected ':'": _NO_COLON,
    "block sequence entries are not allowed in this context": _HYPHEN,
    "found unexpected end of stream": _QUOTE,
    "found unexpected document indicator": _QUOTE,
    "did not find expected ',' or ']'": _LIST,
    "did not find expected ',' or '}'": _TABLE,
    "found character that cannot start any token": _SIGN,
    "did not find expected node content": _VALUE,
    "found unknown escape character": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "found invalid Unicode character escape code": _ESCAPE,
    "did not find expected <document start>": _AFTER,
    "did not find expected comment or line break": _BLOCK,
    "found an indentation indicator equal to 0": _BLOCK,
    "found undefined tag handle": _REFERENCE,
    "did not find expected alphabetic or numeric character": _REFERENCE,
    "did not find expected whitespace or line break": _REFERENCE,
    "did not find expected tag URI": _REFERENCE,
    "did not find URI escaped octet": _REFERENCE,
    "found an incorrect leading UTF-8 octet": _REFERENCE,
    "found an incorrect trailing UTF-8 octet": _REFERENCE,
    "did not find the expected '>'": _REFERENCE,
    "did not find expected '!'": _REFERENCE,
    "found unknown directive name": _DIRECTIVE,
    "could not find expected directive name": _DIRECTIVE,
    "found unexpected non-alphabetical character": _DIRECTIVE,
    "did not find expected digit or '.' character": _DIRECTIVE,
    "did not find expected version number": _DIRECTIVE,
    "found extremely long version number": _DIRECTIVE,
    "did not find expected whitespace": _DIRECTIVE,
    "found incompatible YAML document": _DIRECTIVE,
    "found duplicate %YAML directive": _DIRECTIVE,
    "found duplicate %TAG directive": _DIRECTIVE,
}


def in_words(problem: str) -> Words:
    """Return what to say of the parser's sentence, and what to do next."""
    return PROBLEMS.get(problem, _OTHER)
