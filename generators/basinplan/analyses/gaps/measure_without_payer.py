"""For which measures is it not known who pays?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 3
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры без указанного источника финансирования", "kk": "Қаржыландыру көзі көрсетілмеген шаралар",
        "zh": "未注明资金来源的措施", "en": "Measures without a named source of money",
    },
    "why": {
        "ru": "Если неизвестно, кто платит, нельзя сказать, обеспечена ли мера деньгами.",
        "kk": "Кім төлейтіні белгісіз болса, шараның қаражатпен қамтылғанын айту мүмкін емес.",
        "zh": "不知道由谁出资，就无法说明措施是否有资金保障。",
        "en": "If it is not known who pays, nobody can say whether the money is there.",
    },
    "mend": {
        "ru": "Впишите в поле funding организацию, которая платит, вид финансирования и источник сведений.",
        "kk": "funding өрісіне қаржы беретін ұйымды, қаржыландыру түрін және дереккөзді жазыңыз.",
        "zh": "在funding字段填写出资机构、资金类别和所依据的来源。",
        "en": "Enter the body that pays, the kind of funding and the source in the field funding.",
    },
}


def measure_without_payer(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure, and whether no source of its money is named."""
    for measure in plan.register("measure"):
        yield measure.id, not measure.funding
