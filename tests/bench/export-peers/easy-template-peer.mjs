import { readFileSync, writeFileSync } from 'node:fs';
import { TemplateHandler } from 'easy-template-x';

const [, , input, output, template] = process.argv;
writeFileSync(output ?? '', await new TemplateHandler().process(readFileSync(template ?? ''), JSON.parse(readFileSync(input ?? '', 'utf8'))));
