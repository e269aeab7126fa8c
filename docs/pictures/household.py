"""The notes of a household, for the pictures."""  # noqa: INP001 - a folder of documents, no package

import os
import time
from pathlib import Path

DAY = 86_400
ENGLISH = {
    "Recipes/Lentil soup.md": (
        "# Lentil soup\n\nFor four, about 40 minutes. #cooking\n\n- [x] 250 g red lentils\n- [x] 2 carrots, 1 onion\n"
        "- [ ] 1 lemon\n- [ ] a pinch of cumin\n\n## How\n\n1. Fry the onion **slowly**, then the carrots.\n"
        "2. Add the lentils and a quart of water.\n3. Simmer for *25 minutes*, then add the lemon.\n\n"
        "> Better the next day. (Aunt May)\n\n[The original](https://example.org/soup) has coriander.\n"
    ),
    "Recipes/Baking/Sunday bread.md": "# Sunday bread\n\n500 g flour, 350 g water, 10 g salt #cooking\n",
    "Recipes/Baking/Lemon cake.md": "# Lemon cake\n\nThree lemons, and more sugar than you think. #cooking\n",
    "Shopping.md": "# Shopping\n\n- [ ] milk\n- [ ] bread flour\n- [x] lemons\n- [ ] light bulbs\n\n#home\n",
    "Home/Boiler.md": "# Boiler\n\nServiced in March. The plumber comes on Tuesdays. #home\n",
    "Home/Paint colours.md": "# Paint colours\n\nHall: oat. Kitchen: eggshell, two coats. #home\n",
    "Garden/What to sow in spring.md": "# What to sow in spring\n\nPeas, radishes, sweet peas by the fence. #garden\n",
    "Garden/Tomatoes.md": "# Tomatoes\n\nOne row by the wall. Water in the morning. #garden\n",
    "Weekend in Lisbon.md": "# Weekend in Lisbon\n\nTram 28, custard tarts, comfortable shoes. #travel\n",
    "Books to read.md": "# Books to read\n\n- Kindred\n- The Summer Book\n- A Month in the Country\n",
}
SPANISH = {
    "Recetas/Sopa de lentejas.md": (
        "# Sopa de lentejas\n\nPara cuatro, unos 40 minutos. #cocina\n\n- [x] 250 g de lentejas rojas\n"
        "- [x] 2 zanahorias, 1 cebolla\n- [ ] 1 limón\n\n## Cómo\n\n1. Sofríe la cebolla **despacio**.\n"
        "2. Añade las lentejas y un litro de agua.\n"
    ),
    "Compra.md": "# Compra\n\n- [ ] leche\n- [ ] harina\n- [x] limones\n",
    "Casa/Caldera.md": "# Caldera\n\nRevisada en marzo. #casa\n",
    "Fin de semana en Lisboa.md": "# Fin de semana en Lisboa\n\nTranvía 28 y zapatos cómodos. #viajes\n",
}
ARABIC = {
    "وصفات/شوربة عدس.md": (
        "# شوربة عدس\n\nلأربعة أشخاص، نحو أربعين دقيقة. #مطبخ\n\n- [x] عدس أحمر\n- [ ] ليمونة واحدة\n\n"
        "## الطريقة\n\n1. يُقلى البصل **ببطء**.\n2. يُضاف العدس ولتر من الماء.\n"
    ),
    "مشتريات.md": "# مشتريات\n\n- [ ] حليب\n- [ ] طحين\n",
    "كتب للقراءة.md": "# كتب للقراءة\n\nثلاثة كتب من المكتبة. #مكتبة\n",
}


def furnish(home: Path, notes: dict[str, str]) -> Path:
    """Write the notes into a home folder, one some hours older than the other; returns the notes folder."""
    folder = home / "Documents" / "Notes"
    for number, (name, text) in enumerate(notes.items()):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        when = time.time() - 600 - number * 0.7 * DAY
        os.utime(path, (when, when))
    return folder
