"""Endings on words and names, as the acts themselves decline them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.az import Case, by_day, plural, word

GEN, ACC, DAT = Case.GENITIVE, Case.ACCUSATIVE, Case.DATIVE
LOC, ABL, INS = Case.LOCATIVE, Case.ABLATIVE, Case.INSTRUMENTAL

# Forms that stand in the action plan, with the clause.
NOUNS = [
    ("keyfiyyət", GEN, "keyfiyyətin"),  # 2
    ("indeks", GEN, "indeksin"),
    ("ölkə", DAT, "ölkəyə"),  # 3.4
    ("hövzə", DAT, "hövzəyə"),  # 6.1.1.2.2
    ("müddət", LOC, "müddətdə"),  # 2
    ("büdcə", ABL, "büdcədən"),  # 7
    ("faiz", ABL, "faizdən"),  # 8.1.1
    ("qurum", INS, "qurumla"),  # 8.4.2
    ("bal", DAT, "bala"),  # 8.1.13
    ("sıfır", DAT, "sıfıra"),  # 8.1.4
    ("milyon", DAT, "milyona"),  # 3.2
    ("dəfə", ABL, "dəfədən"),  # 3.2
    ("Bakı", LOC, "Bakıda"),  # 3.2
    ("Yevlax", LOC, "Yevlaxda"),  # 3.2
    ("təhlükəsizlik", GEN, "təhlükəsizliyin"),  # 2
    ("səmərəlilik", GEN, "səmərəliliyin"),  # 2
    ("əməkdaşlıq", GEN, "əməkdaşlığın"),  # 3.5.4.3
    ("sahibkarlıq", GEN, "sahibkarlığın"),  # 5.1.2
    ("şəffaflıq", GEN, "şəffaflığın"),  # 6.1.2.2.16
    ("hesabatlıq", GEN, "hesabatlığın"),  # 8.5.4
    ("əməkdaşlıq", LOC, "əməkdaşlıqda"),
    ("mövcudluq", DAT, "mövcudluğa"),
    ("dürüstlük", ACC, "dürüstlüyü"),
    ("lik", GEN, "likin"),  # one syllable
    ("katolik", GEN, "katolikin"),  # a loan
    ("məxluq", DAT, "məxluqa"),  # a loan
    ("tətbiq", GEN, "tətbiqin"),
    ("su", GEN, "suyun"),
    ("içməli su", ACC, "içməli suyu"),
    ("su", DAT, "suya"),
    ("mərkəz", INS, "mərkəzlə"),
    ("strategiya", INS, "strategiya ilə"),
    ("strategiya", GEN, "strategiyanın"),
    ("region", ACC, "regionu"),
    ("büro", ACC, "büronu"),
    ("gözlük", DAT, "gözlüyə"),
    ("AZCON", GEN, "AZCON-un"),
    ("Bulud 2", DAT, "Bulud 2-yə"),
    ("KTN", Case.NOMINATIVE, "KTN"),
]

POSSESSIVES = [
    ("Fəaliyyət Planı", GEN, "Fəaliyyət Planının"),  # 1
    ("Elektron Təhlükəsizlik Xidməti", GEN, "Elektron Təhlükəsizlik Xidmətinin"),  # 8.4.1
    ("kənd təsərrüfatı sahəsi", LOC, "kənd təsərrüfatı sahəsində"),
    ("Azərbaycan dili", LOC, "Azərbaycan dilində"),  # 2
    ("dövlət büdcəsi", ABL, "dövlət büdcəsindən"),  # 7
    ("portalı", DAT, "portalına"),  # 8.1.15
    ("yanvar ayı", DAT, "yanvar ayına"),  # 3.2
    ("Maliyyə Nazirliyi", GEN, "Maliyyə Nazirliyinin"),
    ("Maliyyə Nazirliyi", ACC, "Maliyyə Nazirliyini"),
    ("Maliyyə Nazirliyi", INS, "Maliyyə Nazirliyi ilə"),
    ("Nazirlər Kabineti", DAT, "Nazirlər Kabinetinə"),  # order 253s, 1.1
    # The pair in brackets runs through the whole plan.
    ("dövlət orqanları (qurumları)", GEN, "dövlət orqanlarının (qurumlarının)"),
    ("dövlət orqanları (qurumları)", DAT, "dövlət orqanlarına (qurumlarına)"),
    ("dövlət orqanları (qurumları)", LOC, "dövlət orqanlarında (qurumlarında)"),
    ("dövlət orqanları (qurumları)", INS, "dövlət orqanları (qurumları) ilə"),  # order 253s, 1.1
    # A closing quote stands before the ending.
    ("“Hökumət buludu”", GEN, "“Hökumət buludu”nun"),  # 1
    ("“Hökumət buludu”", DAT, "“Hökumət buludu”na"),  # 1
    ("“Dövlət məlumat hövzəsi”", DAT, "“Dövlət məlumat hövzəsi”nə"),  # 8.1.2
    ("“… Strategiyası”", LOC, "“… Strategiyası”nda"),  # 3.1
    ("“… modulu”", GEN, "“… modulu”nun"),  # order 253s, 2.1
    ("“… Yol Xəritəsi”", GEN, "“… Yol Xəritəsi”nin"),  # 3.2
]

QUOTED = [
    ("“suveren süni intellekt”", GEN, "“suveren süni intellekt”in"),  # 2
    ("“kağızsız hökumət”", DAT, "“kağızsız hökumət”ə"),  # 8.1.3
    ("“… Əsasnamə”", LOC, "“… Əsasnamə”də"),  # 3.3
    ("“… üçün Strategiya”", INS, "“… üçün Strategiya” ilə"),  # 3.1
    ("süni intellekt (Sİ)", GEN, "süni intellektin (Sİ)"),  # 1
    ("“Rəqəmsal Sağlamlıq”", GEN, "“Rəqəmsal Sağlamlıq”ın"),
]


@pytest.mark.parametrize(("noun", "case", "expected"), NOUNS + QUOTED)
def test_word(noun: str, case: Case, expected: str) -> None:
    assert word(noun, case) == expected


@pytest.mark.parametrize(("noun", "case", "expected"), POSSESSIVES)
def test_word_that_means_its(noun: str, case: Case, expected: str) -> None:
    assert word(noun, case, possessive=True) == expected


@pytest.mark.parametrize(
    ("noun", "case", "expected"),
    [
        ("tədbir", Case.NOMINATIVE, "tədbirlər"),
        ("orqan", Case.NOMINATIVE, "orqanlar"),
        ("razılıq", Case.NOMINATIVE, "razılıqlar"),
        ("şəxs", GEN, "şəxslərin"),  # 3.3
        ("istiqamət", GEN, "istiqamətlərin"),  # 3
        ("startap", GEN, "startapların"),  # 6.1.2.2.11
        ("trilyon", INS, "trilyonlarla"),  # 2
        ("kabel", INS, "kabellərlə"),  # 3.2
        ("vətəndaş", ABL, "vətəndaşlardan"),  # 8.1.4
        ("“rəqəmsal səyyah”", GEN, "“rəqəmsal səyyah”ların"),  # 3.4
        ("su", GEN, "suların"),
    ],
)
def test_plural_then_case(noun: str, case: Case, expected: str) -> None:
    assert word(noun, case, plural=True) == expected


def test_plural() -> None:
    assert [plural(noun) for noun in ("il", "qurum")] == ["illər", "qurumlar"]


@pytest.mark.parametrize(
    ("noun", "soften", "expected"),
    [
        ("uşaq", True, "uşağa"),
        ("kömək", True, "köməyə"),
        ("tətbiq", False, "tətbiqə"),
        ("razılıq", False, "razılıqa"),
        ("qurum", True, "quruma"),
    ],
)
def test_softening_can_be_told(noun: str, soften: bool, expected: str) -> None:
    assert word(noun, DAT, soften=soften) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [("bir", "birinci"), ("altı", "altıncı"), ("üç", "üçüncü"), ("dörd", "dördüncü"),
     ("doqquz", "doqquzuncu"), ("qırx", "qırxıncı"), ("min", "mininci")],
)  # fmt: skip
def test_ordinal_in_words(number: str, expected: str) -> None:
    assert word(number, Case.ORDINAL) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-cı il iyulun 1", "2026-cı il iyulun 1-dək"),  # order 253s, 1.1
        ("2027-ci il iyulun 1", "2027-ci il iyulun 1-dək"),  # order 253s, 1.2
        ("hər il fevralın 28", "hər il fevralın 28-dək"),  # order 253s, 2.3
        ("növbəti ayın 15", "növbəti ayın 15-dək"),  # order 253s, 3.3
        ("hər il yanvarın 25", "hər il yanvarın 25-dək"),  # order 253s, 3.3
        ("birinci ayının 5", "birinci ayının 5-dək"),  # order 253s, 4
        ("sentyabrın 1", "sentyabrın 1-dək"),  # plan, 3.3
        ("90 Mbit/saniyə", "90 Mbit/saniyəyədək"),  # plan, 3.2
        ("dekabr", "dekabradək"),
    ],
)
def test_by_day(text: str, expected: str) -> None:
    assert by_day(text) == expected


def test_by_day_after_a_possessive() -> None:
    assert by_day("ilin sonu", possessive=True) == "ilin sonunadək"


def test_a_word_without_a_vowel_cannot_be_declined() -> None:
    with pytest.raises(ValueError, match="no vowel"):
        word("KTN", DAT)


@given(st.integers(0, 31))
def test_after_a_digit_the_deadline_ending_never_changes(day: int) -> None:
    assert by_day(f"ayın {day}") == f"ayın {day}-dək"


@given(
    st.text(alphabet="abdəeilmnorsuüöışt", min_size=1).filter(lambda t: set(t) & set("aəeioöuüı")),
    st.sampled_from(Case),
    st.booleans(),
    st.booleans(),
)
def test_an_ending_is_only_ever_added(noun: str, case: Case, possessive: bool, many: bool) -> None:
    declined = word(noun, case, possessive=possessive, plural=many)
    assert declined.startswith(noun)
    # Back and front vowels never mix within an ending; "ilə" is a word of its own.
    ending = declined.removeprefix(noun).removesuffix(" ilə")
    assert not (set(ending) & set("aıou") and set(ending) & set("eəiöü"))
