"""The words of made-up records: plain Azerbaijani that fits any measure and says what it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from planctl.demo.matter import Matter
from planctl.model.cost_approval import CostCategory
from planctl.model.update import BlockerKind, ReportedState
from planctl.store.document import Value

#: Stands in front of a registry's title; reports print the same words.
MARK = "NÜMUNƏ: süni məlumatlar"
PERSON = "Nümunə Məsul Şəxs"
POST = "rəhbərin müavini (süni məlumat)"
SUPPLIER = "Nümunə Təchizatçı"
#: Closes every sentence that nobody has said.
_MADE_UP = " (süni məlumat)"

WORK: Mapping[ReportedState, tuple[str, ...]] = {
    ReportedState.NOT_STARTED: (
        "Tədbir üzrə işlərə hələ başlanılmayıb.",
        "Hazırlıq işləri növbəti dövrə planlaşdırılıb.",
        "Tədbirin icrası üçün işçi heyəti müəyyənləşdirilir.",
    ),
    ReportedState.IN_PROGRESS: (
        "Hesabat dövründə işlər davam etdirilib.",
        "Texniki tapşırığın layihəsi hazırlanıb və aidiyyəti üzrə razılaşdırılır.",
        "İşçi müzakirələr keçirilib, rəy və təkliflər ümumiləşdirilib.",
        "Mövcud vəziyyət təhlil olunub, nəticələr üzrə iş bölgüsü dəqiqləşdirilib.",
        "Həllin sınaq versiyası hazırlanıb, yoxlama aparılır.",
        "Məlumatların toplanılması və yoxlanılması davam edir.",
        "Satınalma sənədləri hazırlanıb, prosedura başlanılıb.",
        "Təlimlər keçirilib, istifadəçi təlimatları yenilənib.",
        "Layihənin növbəti mərhələsi üzrə işlər qrafikə uyğun aparılır.",
        "Sınaq mərhələsinin nəticələri sənədləşdirilib, düzəlişlər edilir.",
    ),
    ReportedState.BLOCKED: (
        "Maneə aradan qaldırılana qədər işlər dayandırılıb.",
        "İcra maneə səbəbindən irəliləməyib, müraciət ünvanlanıb.",
    ),
    ReportedState.DONE: (
        "Tədbir icra olunub, nəticələr təhvil verilib.",
        "Nəzərdə tutulmuş nəticələr əldə edilib.",
        "Tədbir başa çatıb, əlavə iş görülməyib.",
    ),
}
YEARLY: Mapping[ReportedState, str] = {
    ReportedState.NOT_STARTED: "İl ərzində tədbir üzrə işlərə başlanılmayıb.",
    ReportedState.IN_PROGRESS: "İl ərzində işlər davam etdirilib, aralıq nəticələr qeydə alınıb.",
    ReportedState.BLOCKED: "İlin sonuna işlər maneə səbəbindən dayandırılmış vəziyyətdədir.",
    ReportedState.DONE: "Tədbir icra olunub, ilin yekunlarında nəzərə alınıb.",
}
HELPED = (
    "Digər icraçı kimi rəy və təkliflər təqdim olunub.",
    "Digər icraçı qismində müzakirələrdə iştirak edilib.",
)
NEXT = (
    "Növbəti dövrdə işlər qrafik üzrə davam etdiriləcək.",
    "Növbəti ay müzakirələr yekunlaşdırılacaq.",
    "Növbəti dövrdə sınaq nəticələri təhlil ediləcək.",
    "Layihənin razılaşdırılması başa çatdırılacaq.",
)
OBSTACLES: Mapping[BlockerKind, tuple[str, ...]] = {
    BlockerKind.LEGAL: ("Hüquqi aktın layihəsi hələ qəbul olunmayıb.",),
    BlockerKind.FINANCE: ("Zəruri vəsait hələ ayrılmayıb.", "Smeta sənədi razılaşdırılmayıb."),
    BlockerKind.STAFF: ("İxtisaslı kadr çatışmır.", "İşçi heyəti tam formalaşdırılmayıb."),
    BlockerKind.TECHNICAL: (
        "Sistemlərarası inteqrasiya hazır deyil.",
        "Avadanlığın çatdırılması gecikir.",
    ),
    BlockerKind.OTHER: ("Aidiyyəti tərəflərin rəyi gözlənilir.",),
}
WHY_SLIP = (
    "Məlumat daxil edilərkən texniki səhvə yol verilmişdi.",
    "İlkin məlumat ilə təsdiqlənmiş məlumat arasında fərq aşkar edilib.",
)
WHY_INFLATED = "Yoxlama zamanı göstəricilərin olduğundan yüksək göstərildiyi müəyyən edilib."
WHAT_WORDS = "Görülən işlərin təsviri dəqiqləşdirilib."
WHAT_SUM = "İstifadə olunmuş vəsaitin məbləği düzəldilib."
MEASURE_PAPER = "icranın başa çatması barədə arayış"
STUDY = "texniki-iqtisadi əsaslandırma"
ESTIMATE = "smeta sənədi"
UNCHECKED = "Məlumat ilkindir, dəqiqləşdirilir."
AGENDA = (
    "Tədbirlərin icra vəziyyəti",
    "Hesabat intizamı",
    "Maliyyə vəsaitinin istifadəsi",
    "Maneələr və onların aradan qaldırılması",
    "Növbəti dövrün vəzifələri",
)
DECISIONS = (
    "Gecikən hesabatların təqdim olunması təmin edilsin.",
    "Maneələr üzrə təkliflər hazırlansın.",
    "Tədbirin icra qrafiki dəqiqləşdirilsin.",
    "Göstəricilər üzrə məlumatlar yenidən yoxlanılsın.",
    "Maliyyə məlumatlarındakı fərqlər üzləşdirilsin.",
    "Sınaq nəticələri barədə məlumat təqdim olunsun.",
)
APPOINTMENT = "məsul şəxsin təyin edilməsi barədə əmr"
OWN_RISK = "Layihə komandalarında kadr axını işlərin gecikməsinə səbəb ola bilər."
RISK_NOTES = (
    "Neytrallaşdırma tədbirləri davam etdirilir.",
    "Risk işçi qrupun iclasında müzakirə olunub.",
    "Növbəti rübdə yenidən qiymətləndiriləcək.",
)
COSTS: Mapping[CostCategory, str] = {
    CostCategory.CLOUD: "Bulud xidmətlərinin alınması.",
    CostCategory.AI: "Süni intellekt həllinin alınması.",
    CostCategory.CONSULTING: "Məsləhət xidmətlərinin alınması.",
    CostCategory.LICENCES: "Proqram təminatı lisenziyalarının alınması.",
    CostCategory.HARDWARE: "Server avadanlığının alınması.",
    CostCategory.SERVICES: "Texniki dəstək xidmətlərinin alınması.",
    CostCategory.STAFF: "Mütəxəssislərin cəlb edilməsi.",
    CostCategory.OTHER: "Digər rəqəmsal inkişaf xərcləri.",
}
WHY_DOUBLE = "Eyni funksiyaları yerinə yetirən sistem mövcuddur."
WHY_VETOED = (
    "Texniki-iqtisadi əsaslandırma təqdim olunmayıb.",
    "Xərcin məbləği smeta ilə əsaslandırılmayıb.",
    "Tələb olunan imkanlar mövcud bulud platformasında var.",
)
_SUBJECTS: Mapping[Matter, str] = {
    Matter.MONTHLY: "{code}: aylıq hesabat, {period}",
    Matter.YEARLY: "{code}: ilin yekunları, {period}",
    Matter.FINANCE: "{code}: maliyyə hesabatı, {period}",
    Matter.CORRECTION: "{code}: hesabatlarda düzəliş",
    Matter.MEETING: "{code}: işçi qrupun iclası, {period}",
    Matter.DECISION: "{code}: iclas qərarının icrası, {period}",
    Matter.APPOINTMENT: "{code}: məsul şəxs, {period}",
    Matter.AGREEMENT: "{code}: göstəricilərin illər üzrə bölgüsü, {period}",
    Matter.RISK: "{code}: risklərin qiymətləndirilməsi, {period}",
    Matter.COST: "{code}: xərc üzrə müraciət, {period}",
    Matter.DECIDED: "{code}: xərc üzrə müraciətə dair qərar, {period}",
}


def address(slug: str) -> str:
    """Return the address under which a body commits; nobody has it."""
    return f"{slug}@example.invalid"


def made_up(sentence: str) -> str:
    """Return a sentence that says of itself that nobody has said it."""
    return f"{sentence.removesuffix('.')}{_MADE_UP}."


def subject(matter: Matter, code: str, period: str) -> str:
    """Return the first line of a commit: who sends what."""
    return _SUBJECTS[matter].format(code=code, period=period)


def accepted(subject: str) -> str:
    """Return the first line of the merge that accepts it."""
    return f"Qəbul: {subject}"


def changed(key: str, was: str, now: str) -> str:
    """Return what a correction changed in one value."""
    return f"{key}: əvvəl {_VALUES.get(was, was)}, indi {_VALUES.get(now, now)}"


def document(title: str, number_: str, day: date) -> dict[str, Value]:
    """Return the fields of a document that does not exist."""
    return {"title": f"Nümunə sənəd: {title}", "number": number(number_), "date": str(day)}


def number(rest: str) -> str:
    """Return a number that no document bears."""
    return f"NÜMUNƏ-{rest}"


def deputy(number_: int) -> str:
    """Return the name of a person that nobody has."""
    return f"Nümunə Nümunəyev-{number_}"


def system(number_: int) -> str:
    """Return the name of a system that there is none of."""
    return f"“Nümunə sistem-{number_}” (süni məlumat)"


def paper(title: str, number_: str) -> str:
    """Return what stands in a file of evidence."""
    return f"{MARK}\n\n{title}\n№ {number_}\n\nBelə sənəd yoxdur.\n"


def result_paper(key: str) -> str:
    """Return what the document on one result is called."""
    return f"{key} nəticəsi barədə arayış"


#: How values are called in the words of a correction.
_VALUES = {
    "not_started": "başlanılmayıb",
    "in_progress": "icradadır",
    "done": "icra olunub",
    "blocked": "dayandırılıb",
    "": "göstərilməyib",
}

README = f"""\
# {MARK}

Bu repozitoriya `planctl demo` ilə yaradılıb. `registry/` qovluğundakı planın mətni həqiqidir; bütün
hesabatlar, maliyyə məlumatları, iclaslar və düzəlişlər isə uydurulub. Onlar heç bir qurumun,
heç bir şəxsin fəaliyyəti barədə məlumat deyil və heç nəyə əsas ola bilməz.
"""
