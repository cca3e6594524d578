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
# Drug, in short, how long and how much, in English, in Hindi.
LINES = [
    ("TAB", "PARACETAMOL 650", "1-1-1", "{n} days", "Qty 15",
     "1 tablet in the morning, 1 in the afternoon and 1 at night, after food, for {n} days",
     "सुबह 1 गोली, दोपहर 1 गोली, रात 1 गोली, खाने के बाद, {n} दिन तक"),
    ("CAP", "AMOXICILLIN 500", "1-1-1", "{n} days", "Qty 15",
     "1 capsule in the morning, 1 in the afternoon and 1 at night, after food, for {n} days",
     "सुबह 1 कैप्सूल, दोपहर 1 कैप्सूल, रात 1 कैप्सूल, खाने के बाद, {n} दिन तक"),
    ("TAB", "PANTOPRAZOLE 40", "1-0-0", "{n} days", "Qty 5", "1 tablet in the morning, before food, for {n} days",
     "सुबह 1 गोली, खाने से पहले, {n} दिन तक"),
    ("TAB", "CETIRIZINE 10", "0-0-1", "{n} days", "Qty 5", "1 tablet at night, for {n} days", "रात 1 गोली, {n} दिन तक"),
    ("SYR", "AMBROXOL", "{n}-{n}-{n}", "5 days", "Qty 75 ml",
     "{n} ml in the morning, {n} ml in the afternoon and {n} ml at night, for 5 days",
     "सुबह {n} मि.ली., दोपहर {n} मि.ली., रात {n} मि.ली., 5 दिन तक"),
    ("TAB", "METFORMIN 500", "1-0-1", "{n} days", "Qty 10",
     "1 tablet in the morning and 1 at night, after food, for {n} days",
     "सुबह 1 गोली, रात 1 गोली, खाने के बाद, {n} दिन तक"),
]


def lines(n):
    """The six drugs of sheet `n`: the numbers that `drug_lines` in consult.rs gives them."""
    numbers = [2 + n % 9, 3 + n % 7, 5 + n % 11, 4 + n % 5, 5 + n % 6, 20 + n]
    return [[text.format(n=number) for text in line] for number, line in zip(numbers, LINES)]


CLINIC = ["Deshpande Clinic", "12 Main Road, near the bus stand", "Lucknow 226001", "Tel. 0522 265 4321"]
DOCTOR = ["Dr. Meera Deshpande", "MBBS, MD (Medicine)", "Reg. no. DEMO-10001"]
PATIENT = [("Patient", "Lakshmi Sharma {n} / लक्ष्मी शर्मा"), ("Age / Sex", "35 y / F"), ("No.", "A-{n}"), ("Date", "21 Nov 2026"),
           ("Phone", "98765 43210")]
SEEN = [("Complaints", "Fever x {n} days"), ("Diagnosis", "Viral fever")]
LISTS = [("Advice · सलाह", ["Plenty of fluids, rest"])]
FOLLOW_UP = "26 Nov 2026 (5 days)"


def typst_page(n):
    """The sheet as `nirantar-print` sets it: head, panel, drugs with rules between them, lists, signature, foot."""
    line_end = " \\ "
    small = lambda text: f"#text(size: 7.5pt, fill: rgb(\"5f6b73\"))[{text}]"
    cells = ", ".join(f"[{small(label)} \\ {value.format(n=n)}]" for label, value in PATIENT)
    rows = "#line(length: 100%, stroke: 0.5pt + gray)\n".join(
        f"#grid(columns: (6mm, 1fr, 22mm), [{i}.], [{form} *{drug}* \\ {small(en)} \\ {hi}], "
        f"align(right)[*{short}* \\ {small(days)} \\ {small(quantity)}])\n"
        for i, (form, drug, short, days, quantity, en, hi) in enumerate(lines(n), 1))
    seen = " \\ ".join(f"{small(label)} {value.format(n=n)}" for label, value in SEEN)
    lists = "\n".join(f"*{title}*\n" + "\n".join(f"- {item}" for item in items) + "\n" for title, items in LISTS)
    foot = f"grid(columns: (1fr, 1fr), [{small(CLINIC[0])}], align(right)[{small('Page 1 of 1')}])"
    return (f'#set page(width: 148mm, height: 210mm, margin: 10mm, footer: {foot})\n'
            '#set text(font: ("Noto Sans", "Noto Sans Devanagari"), size: 9pt)\n#set par(spacing: 4pt, leading: 4pt)\n'
            f'#grid(columns: (1fr, 1fr), [#text(size: 15pt)[*{CLINIC[0]}*] \\ {line_end.join(CLINIC[1:])}], '
            f'align(right)[*{DOCTOR[0]}* \\ {line_end.join(DOCTOR[1:])}])\n'
            '#line(length: 100%, stroke: 1.5pt + rgb("0f5960"))\n'
            f'#block(fill: rgb("eaf1f3"), inset: 6pt, width: 100%)[#grid(columns: (2fr, 1fr, 1fr, 1fr), row-gutter: 4pt, {cells})\n'
            f'Allergies: not recorded]\n{seen}\n\n= ℞\n{rows}\n{lists}\n*Follow-up · फिर दिखाएँ* {FOLLOW_UP}\n'
            f'#v(1fr)\n#align(right)[#box(width: 60mm)[#line(length: 100%)\n#align(center)[*{DOCTOR[0]}* \\ {line_end.join(DOCTOR[1:])}]]]\n'
            ).encode()


def html_page(n):
    stacked = "<br>".join
    cells = "".join(f"<td><small>{label}</small><br>{value.format(n=n)}</td>" for label, value in PATIENT)
    rows = "".join(
        f"<tr><td>{i}.</td><td>{form} <b>{drug}</b><br><small>{en}</small><br>{hi}</td>"
        f"<td class=r><b>{short}</b><br><small>{days}<br>{quantity}</small></td></tr>"
        for i, (form, drug, short, days, quantity, en, hi) in enumerate(lines(n), 1))
    seen = stacked(f"<small>{label}</small> {value.format(n=n)}" for label, value in SEEN)
    lists = "".join(f"<b>{title}</b><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>" for title, items in LISTS)
    return ('<style>@page{size:148mm 210mm;margin:10mm;@bottom-left{content:"Deshpande Clinic"}@bottom-right{content:"Page " '
            'counter(page) " of " counter(pages)}}body{font:9pt "Noto Sans","Noto Sans Devanagari"}small{font-size:7.5pt;color:#5f6b73}'
            'table{width:100%;border-collapse:collapse}.r{text-align:right}.rx td{border-bottom:.5pt solid gray;vertical-align:top}'
            '.panel{background:#eaf1f3}h1{font-size:15pt;margin:0}hr{border:1pt solid #0f5960}ul{margin:0}</style>'
            f"<table><tr><td><h1>{CLINIC[0]}</h1>{stacked(CLINIC[1:])}</td><td class=r><b>{DOCTOR[0]}</b><br>{stacked(DOCTOR[1:])}</td></tr></table><hr>"
            f"<table class=panel><tr>{cells}</tr><tr><td colspan=6>Allergies: not recorded</td></tr></table><p>{seen}</p><h1>℞</h1>"
            f"<table class=rx>{rows}</table>{lists}<p><b>Follow-up · फिर दिखाएँ</b> {FOLLOW_UP}</p>"
            f"<p class=r><b>{DOCTOR[0]}</b><br>{stacked(DOCTOR[1:])}</p>")


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
