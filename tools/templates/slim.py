"""What python-docx's own beginning of a document carries and no report needs is left out."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

#: Ends of the types of relationships whose parts go: a preview of another document, a list of
#: books, the styles once more for an old Word, numbered lists.
_LEFT = ("/thumbnail", "/customXml", "/stylesWithEffects", "/webSettings", "/numbering")
#: Styles that Word asks for by name, or that an analyst will look for.
_KEPT = {"TableGrid", "TableNormal", "Header", "Footer", "Title", "Heading1", "Heading2"}
_LINKS = ("w:basedOn", "w:next", "w:link")
_WORD_2013 = "15"
_ABOUT = (
    b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'extended-properties"><Application>planctl</Application></Properties>'
)


def slim(document: Any) -> None:
    """Take out the parts and styles that nothing uses, and what the settings say of others."""
    for part in (document.part, document.part.package):
        for name in [n for n, rel in part.rels.items() if rel.reltype.endswith(_LEFT)]:
            del part.rels[name]
    for rel in document.part.package.rels.values():
        if rel.reltype.endswith("/extended-properties"):
            rel.target_part._blob = _ABOUT
    styles = document.styles.element
    used = _used(document)
    for style in list(styles.findall(qn("w:style"))):
        if style.get(qn("w:styleId")) not in used:
            styles.remove(style)
    _settle(document.settings.element)


def _used(document: Any) -> set[str]:
    """Return the ids of the styles in use, of those the tools make, and all that these rest on."""
    found = {style.get(qn("w:styleId")): style for style in document.styles.element}
    wanted = set(_KEPT)
    wanted |= {
        name
        for name, style in found.items()
        if style.get(qn("w:default")) or (style.get(qn("w:customStyle")) and name[-4:] != "Char")
    }
    for mark in ("w:pStyle", "w:rStyle", "w:tblStyle"):
        wanted |= {use.get(qn("w:val")) for use in document.element.body.iter(qn(mark))}
    while more := {name for one in wanted & found.keys() for name in _rests(found[one])} - wanted:
        wanted |= more
    return wanted


def _rests(style: Any) -> Iterator[str]:
    for link in _LINKS:
        other = style.find(qn(link))
        if other is not None:
            yield other.get(qn("w:val"))


def _settle(settings: Any) -> None:
    """Make the document one of a Word that people have, with no traces of who began it."""
    for name in ("w:rsids", "w:savePreviewPicture", "w:proofState"):
        for old in settings.findall(qn(name)):
            settings.remove(old)
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    fonts = settings.find(qn("w:themeFontLang"))
    fonts.attrib.pop(qn("w:eastAsia"), None)
    for one in settings.iter(qn("w:compatSetting")):
        if one.get(qn("w:name")) == "compatibilityMode":
            one.set(qn("w:val"), _WORD_2013)
