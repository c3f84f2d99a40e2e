"""The language of a text is told by its commonest words."""

from __future__ import annotations

import pytest

from newsschema.languages.detect import detect_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "أعلنت وزارة الصحة اليوم الخميس تسجيل عشر إصابات جديدة في العاصمة، وقالت إن المصابين يتلقون العلاج منذ الأسبوع الماضي."),
        ("ar", "وصل الرئيس إلى الدوحة أمس للمشاركة في أعمال القمة التي تنطلق غدا، ومن المقرر أن يلتقي أمير البلاد على هامشها."),
        ("es", "La ministra recibió ayer a los alcaldes de los municipios del litoral, que piden ayuda para reparar los diques."),
        ("es", "Dos personas murieron y otras cinco resultaron heridas cuando el autobús en que viajaban chocó contra un camión."),
        ("es", "Madrid, 25 may (Agencia).- Las Bolsas europeas abrieron hoy con ligeras ganancias tras conocerse el dato de inflación."),
        ("es", "El banco central mantuvo este jueves los tipos en el 4,5 %, según informó la entidad en un comunicado."),
        ("fr", "La banque centrale a maintenu jeudi ses taux à 4,5 %, selon un communiqué que l'institution a publié dans la soirée."),
        ("fr", "Le ministre a reçu hier les maires des communes du littoral, qui demandent de l'aide pour les digues."),
        ("de", "Der Gemeinderat hat am Dienstag den Haushalt beschlossen, obwohl die Kosten für die neue Schule noch nicht feststehen."),
        ("de", "Die Polizei sucht nach einem Mann, der in der Nacht zum Mittwoch in ein Geschäft eingebrochen ist und mit der Kasse floh."),
        ("de", "Wie es mit dem Werk weitergeht, weiß niemand. Sie werden im Sommer entscheiden, sagt er."),
        ("en", "The minister met the mayors of the coastal towns on Tuesday, who had asked for help with the sea walls."),
        ("en", "Shares of the company fell sharply after it said that its profit would be lower than a year earlier."),
        ("en", "Rain is expected from Friday."),
        ("fr", "Der Spiegel a publié hier la liste des maires qui ont demandé de l'aide pour les digues."),
        ("it", "Il ministro ha ricevuto ieri i sindaci dei comuni della costa, che chiedono aiuti per riparare le dighe."),
        ("it", "Due persone sono morte e altre cinque sono rimaste ferite quando l'autobus su cui viaggiavano si è scontrato con un camion."),
        ("it", "MILANO, 25 mag (Agenzia) - Le borse europee aprono in lieve rialzo dopo il dato sull'inflazione."),
        ("it", "La banca centrale lascia giovedì i tassi al 4,5%, si legge in una nota diffusa dall'istituto."),
        ("it", "Ucciso a coltellate in una villa: si cerca un uomo."),
        ("pt", "O ministro recebeu ontem os prefeitos dos municípios do litoral, que pedem ajuda para reparar os diques."),
        ("pt", "Duas pessoas morreram e outras cinco ficaram feridas quando o autocarro em que viajavam chocou com um camião."),
        ("pt", "São Paulo, 25 mai (Agência) - As Bolsas da Europa abrem em leve alta após a divulgação da inflação."),
        ("pt", "O banco central manteve nesta quinta-feira os juros em 4,5%, informou a instituição em nota."),
        ("pt", "Homem é preso a caminho do trabalho em Belém."),
        ("es", "El presidente de la República no irá a Lisboa, según el portavoz de la embajada."),
        ("fr", "La présidente n'ira pas à Rome, a fait savoir le porte-parole de l'ambassade d'Italie."),
        (None, "25/05/2022 12345"),
        (None, ""),
    ],
)  # fmt: skip
def test_the_language_of_a_text(language: str | None, text: str) -> None:
    assert detect_language(text) == language
