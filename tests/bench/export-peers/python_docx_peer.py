# python-docx at its best: rows are cloned, because add_row().cells takes time that grows with the square of the rows.
import copy, json, resource, sys
from docx import Document

content = json.load(open(sys.argv[1], encoding='utf-8'))
document = Document()
document.core_properties.title = 'Bench'
for section in content['sections']:
    document.add_heading(section['heading'], level=1)
    for one in section['paragraphs']:
        paragraph = document.add_paragraph(one['text'], style='List Number')
        paragraph.add_run(one['italic']).italic = True
table = document.add_table(rows=2, cols=5)
for cell, text in zip(table.rows[0].cells, ['Ref', 'Recommendation', 'Response', 'Timescale', 'Update']):
    cell.text = text
for cell in table.rows[1].cells:
    cell.text = 'x'
pattern = table.rows[1]._tr
body = table._tbl
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t'
for row in content['rows']:
    new = copy.deepcopy(pattern)
    for element, key in zip(new.iter(W), 'abcde'):
        element.text = row[key]
    body.append(new)
body.remove(pattern)
document.save(sys.argv[2])
usage = resource.getrusage(resource.RUSAGE_SELF)
print(f'\nUSAGE {(usage.ru_utime + usage.ru_stime) * 1000} {usage.ru_maxrss / 1024}', file=sys.stderr)
