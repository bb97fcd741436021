import { readFileSync, writeFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

const [, , input, output, template] = process.argv;
const document = new Docxtemplater(new PizZip(readFileSync(template ?? '')), { paragraphLoop: true, linebreaks: true });
document.render(JSON.parse(readFileSync(input ?? '', 'utf8')));
writeFileSync(output ?? '', document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
