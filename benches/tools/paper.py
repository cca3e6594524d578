"""The bilingual A5 prescription in typst and in WeasyPrint: same words, same fonts, other content each time.

paper.py FONTS OUT COUNT; prints {"typst": [ms …], "weasyprint": [ms …]}. Both stay loaded, as in a running program.
"""
import json
import sys
import time
from pathlib import Path

import typst
import weasyprint
from weasyprint.text.fonts import FontConfiguration

fonts, out, count = Path(sys.argv[1]).resolve(), Path(sys.argv[2]), int(sys.argv[3])
LINES = [
    ("Tab. PARACETAMOL 650", "1-1-1", "1 tablet in the morning, at noon and at night, after food, for {n} days",
     "१ गोली सुबह, दोपहर और रात, खाने के बाद, {n} दिन"),
    ("Cap. AMOXICILLIN 500", "1-1-1", "1 capsule in the morning, at noon and at night, after food, for {n} days",
     "१ कैप्सूल सुबह, दोपहर और रात, खाने के बाद, {n} दिन"),
    ("Tab. PANTOPRAZOLE 40", "1-0-0", "1 tablet in the morning, before breakfast, for {n} days",
     "१ गोली सुबह, नाश्ते से पहले, {n} दिन"),
    ("Tab. CETIRIZINE 10", "0-0-1", "1 tablet at night, for {n} days", "१ गोली रात, {n} दिन"),
    ("Syr. AMBROXOL", "TDS", "5 ml three times a day, for {n} days", "५ मिली दिन में तीन बार, {n} दिन"),
    ("Tab. METFORMIN 500", "1-0-1", "1 tablet in the morning and at night, after food, for {n} days",
     "१ गोली सुबह और रात, खाने के बाद, {n} दिन"),
]
HEAD = ["Deshpande Clinic", "12 Main Road, near the bus stand, Lucknow 226001", "Dr Meera Deshpande, MBBS, MD (Medicine)",
        "Reg. no. DEMO-10001", "Lakshmi Sharma {n} / लक्ष्मी शर्मा, 35 y, F, A-{n}", "Viral fever"]
FOOT = ["Plenty of fluids, rest", "Follow-up: {n} days"]


def typst_page(n):
    rows = [f'#text(weight: "bold")[{d}] {s} \\ {en.format(n=n)} \\ {hi.format(n=n)}\n' for d, s, en, hi in LINES]
    body = "\n\n".join([h.format(n=n) for h in HEAD] + rows + [f.format(n=n) for f in FOOT])
    return ('#set page(width: 148mm, height: 210mm, margin: 10mm)\n'
            '#set text(font: ("Noto Sans", "Noto Sans Devanagari"), size: 9pt)\n' + body).encode()


def html_page(n):
    rows = "".join(f"<p><b>{d}</b> {s}<br>{en.format(n=n)}<br>{hi.format(n=n)}</p>" for d, s, en, hi in LINES)
    paragraphs = lambda texts: "".join(f"<p>{t.format(n=n)}</p>" for t in texts)
    return ('<style>@page{size:148mm 210mm;margin:10mm}body{font:9pt "Noto Sans","Noto Sans Devanagari"}</style>'
            + paragraphs(HEAD) + rows + paragraphs(FOOT))


def times(make):
    make(0)  # fonts are read once, as in a running program
    took = []
    for n in range(1, count + 1):
        start = time.perf_counter()
        make(n)
        took.append((time.perf_counter() - start) * 1000)
    return took


source = out / "page.typ"
source.write_bytes(typst_page(0))
compiler = typst.Compiler(str(source), font_paths=[str(fonts)], ignore_system_fonts=True)


def with_typst(n):
    source.write_bytes(typst_page(n))
    (out / "typst.pdf").write_bytes(compiler.compile(format="pdf"))


config = FontConfiguration()


def with_weasyprint(n):
    weasyprint.HTML(string=html_page(n)).write_pdf(out / "weasyprint.pdf", font_config=config)


print(json.dumps({"typst": times(with_typst), "weasyprint": times(with_weasyprint)}))
