import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNumbering } from '@shared/documents/number-blocks';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import { wearLook } from '@shared/documents/wear-look';
import { contentOf, movePart, putPart, removePart } from '@shared/paper-templates/edit-template';
import { checkCompleteness } from '@shared/papers/completeness';
import { COMMITTEE_REPORT } from '@shared/papers/templates/committee-report';
import { SCHOOLS_FORUM_PAPER } from '@shared/papers/templates/schools-forum-paper';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { paperTemplatesHandlers } from '@main/features/paper-templates/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { reportDocument } from '@main/features/papers/report-document';
import { openTestRecord } from '@tests/helpers/test-record';

const open = () => openTestRecord({ bodies: bodiesHandlers, history: historyHandlers, paperTemplates: paperTemplatesHandlers, papers: createPapersHandlers({ readText: () => Promise.reject(new Error('not used')), chooseAndReadFile: () => Promise.resolve(null) }) });
const LOGO = { mediaType: 'image/png' as const, data: 'iVBORw0KGgo=', width: 440, height: 100, alt: 'Fern Hill' };

let test: Awaited<ReturnType<typeof open>>;
let board: string;
let school: string;
beforeAll(async () => {
  test = await open();
  const body = { shortName: '', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' as const };
  board = (await test.client.bodies.create({ ...body, name: 'Board', kind: 'board' })).id;
  school = (await test.client.bodies.create({ ...body, name: 'Fern Hill governors', kind: 'board' })).id;
});
afterAll(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

it('is begun as a copy, changed, copied to another body with its look, brought back, binned, and each step is undone', async () => {
  const { paperTemplates, history } = test.client;
  expect(await paperTemplates.list({ bodyId: board })).toEqual({ templates: [] });
  const { id } = await paperTemplates.create({ bodyId: board, name: 'Our report', source: { kind: 'shipped', key: COMMITTEE_REPORT.key } });
  const begun = await paperTemplates.get({ id });
  expect(begun).toMatchObject({ bodyName: 'Board', originKey: COMMITTEE_REPORT.key, name: 'Our report', look: { houseName: '', font: '', logo: null }, content: contentOf(COMMITTEE_REPORT) });

  const withQuestion = putPart(begun.content, { kind: 'implication', sectionKey: 'implications', part: { key: 'x-data', label: 'Data protection', names: ['gdpr'], guidance: 'Whose data.' } });
  const changed = movePart(removePart(withQuestion, { kind: 'sections' }, 'consultation'), { kind: 'details' }, 'agendaItem', 'title');
  await paperTemplates.change({ id, content: changed });
  await paperTemplates.setLook({ id, houseName: 'Fern Hill School', font: 'Calibri', logo: LOGO });
  await paperTemplates.rename({ id, name: 'Our own report', purpose: 'For governors.' });
  const { id: copyId } = await paperTemplates.copy({ id, bodyId: school });
  expect(await paperTemplates.get({ id: copyId })).toMatchObject({ bodyId: school, name: 'Our own report', purpose: 'For governors.', content: changed, look: { houseName: 'Fern Hill School', font: 'Calibri', logo: LOGO } });
  expect((await paperTemplates.list({})).templates.map(({ bodyName, name }) => [bodyName, name])).toEqual([['Board', 'Our own report'], ['Fern Hill governors', 'Our own report']]);

  await paperTemplates.bringBack({ id });
  expect((await paperTemplates.get({ id })).content).toEqual(contentOf(COMMITTEE_REPORT));
  expect((await paperTemplates.get({ id: copyId })).content).toEqual(changed);
  await history.undo({});
  expect((await paperTemplates.get({ id })).content).toEqual(changed);

  await paperTemplates.remove({ id: copyId });
  expect((await paperTemplates.list({ bodyId: school })).templates).toEqual([]);
  await history.undo({});
  expect((await paperTemplates.list({ bodyId: school })).templates).toHaveLength(1);
  await expect(paperTemplates.change({ id, content: { ...changed, sections: [] } })).rejects.toMatchObject({ error: { message: expect.stringContaining('one section at least') } });
  await expect(paperTemplates.setLook({ id, houseName: '', font: '<x>', logo: null })).rejects.toMatchObject({ error: { kind: 'invalid' } });
});

it('gives a paper its lines, sections and questions, which it keeps when the template is changed or gone; its look is the template’s', async () => {
  const { paperTemplates, papers } = test.client;
  const { id: key } = await paperTemplates.create({ bodyId: school, name: 'Governors’ paper', source: { kind: 'shipped', key: SCHOOLS_FORUM_PAPER.key } });
  const { content } = await paperTemplates.get({ id: key });
  const own = putPart(content, { kind: 'section', part: { key: 'x-next', heading: 'Next steps', names: ['what happens next'], numbered: true, required: true, guidance: '', startsAs: 'numbered', implications: [{ key: 'x-risk', label: 'Risk', names: [], guidance: '' }] } });
  await paperTemplates.change({ id: key, content: own });
  await paperTemplates.setLook({ id: key, houseName: 'Fern Hill School', font: 'Calibri', logo: LOGO });
  const { id } = await papers.create({ bodyId: school, meetingId: null, agendaItemId: null, templateKey: key, title: 'A new hall' });
  const printed = async () => (await test.record().store.read((reader) => reportDocument(reader, id, 'members'))).model;

  await paperTemplates.change({ id: key, content });
  const paper = await papers.get({ id });
  expect(paper.template).toMatchObject({ key, name: 'Governors’ paper' });
  expect(paper.sections.map(({ heading }) => heading)).toEqual(['Introduction', 'Recommendation', 'Report', 'Methodology', 'Next steps', 'Risk']);
  expect(checkCompleteness(paper).map(({ title }) => title)).toEqual(['Forum asked to decide / steer / be informed', '1 Introduction', '2 Recommendation', '3 Report', '4.1 Risk']);
  expect((await papers.list({ bodyId: school })).papers.map(({ templateName }) => templateName)).toEqual(['Governors’ paper']);

  const model = await printed();
  expect(model.author).toBe('Fern Hill School');
  const styles = wearLook(PLAIN_STYLES, model.look);
  expect([styles.font, styles.logo?.alt, styles.logo?.width]).toEqual(['Calibri', 'Fern Hill', 220]);
  // The section that is not asked for and has no words is not printed, and takes no number from the one after it.
  const numbering = createNumbering();
  expect(model.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.type === 'heading' ? [numbering.heading(block).label] : []))).toEqual(['1.', '2.', '3.', '4.']);

  await paperTemplates.remove({ id: key });
  expect((await papers.get({ id })).template?.name).toBe('Governors’ paper');
  expect((await printed()).author).toBe('Northmere Council');
});
