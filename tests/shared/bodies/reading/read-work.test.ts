import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { milestoneTime } from '@shared/bodies/reading/milestone-time';
import { readGroup, readMeasure, readMilestones, readPriority } from '@shared/bodies/reading/read-work';
import { isWhen, readTimedText, timesWithin } from '@shared/bodies/reading/read-when';

const place = { from: [2], reasons: [] };

describe('the time an item names', () => {
  it.each([
    ['January 2027 all schools have signed', 'January 2027', 'all schools have signed'],
    ['September 2026 40 of all schools', 'September 2026', '40 of all schools'],
    ['By the end of July 2027: the protocol is agreed', 'the end of July 2027', 'the protocol is agreed'],
    ['14 March 2027 – first review', '14 March 2027', 'first review'],
    ['Spring term 2028, a second survey', 'Spring term 2028', 'a second survey'],
    ['2026/27: training', '2026/27', 'training'],
    ['Ongoing: training of governors', 'Ongoing', 'training of governors'],
    ['The review is published by autumn term 2027', 'autumn term 2027', 'The review is published'],
    ['The review is published (by 1st June 2027).', '1st June 2027', 'The review is published'],
    ['Survey of parents – November', 'November', 'Survey of parents'],
    ['September 2027', 'September 2027', ''],
  ])('%s', (text, when, rest) => {
    expect(readTimedText(text)).toEqual({ when, rest });
  });

  it.each(['May schools opt out of the scheme', 'March for better buses', 'All schools share data', 'Year 7 pupils have a mentor', ''])('is none in “%s”', (text) => {
    expect(readTimedText(text)).toBeNull();
  });

  it('is told from text that goes on', () => {
    expect(isWhen('September 2027')).toBe(true);
    expect(isWhen('September 2027 all schools')).toBe(false);
    expect(timesWithin('We meet first in September and again on 4 December 2027.')).toEqual(['September', '4 December 2027']);
  });

  it.each([
    ['14 January 2027', 'day', '2027-01-14'],
    ['September 2027', 'month', '2027-09-30'],
    ['the end of February 2028', 'month', '2028-02-29'],
    ['Sept 2027', 'month', '2027-09-30'],
    ['September', 'words', null],
    ['spring term 2028', 'term', '2028-04-30'],
    ['2027/28', 'words', null],
    ['January 2006', 'month', '2006-01-31'],
    ['Ongoing', 'ongoing', null],
    ['', 'none', null],
  ])('%s is kept as %s', (when, kind, day) => {
    expect(milestoneTime(when, parseCalendarDay('2026-11-22') as CalendarDay)).toEqual({ verbatim: when, kind, day });
  });
});

describe('milestones', () => {
  it('take the time that stands alone above them, word for word, and say so', () => {
    const read = readMilestones([{ text: 'January 2027 twelve schools take part', ...place }, { text: 'September 2028', from: [3], reasons: [] }, { text: 'all schools take part', from: [4], reasons: ['It ran on.'] }, { text: 'a survey in June', from: [5], reasons: [] }, { text: 'a last one', from: [6], reasons: [] }], 0);
    expect(read).toEqual([
      { priority: 0, what: 'Twelve schools take part', when: 'January 2027', from: [2], unsure: '' },
      { priority: 0, what: 'All schools take part', when: 'September 2028', from: [3, 4], unsure: 'It ran on. Its time, September 2028, stands above it in a line of its own.' },
      { priority: 0, what: 'A survey', when: 'June', from: [5], unsure: 'No year is given, and none was added.' },
      { priority: 0, what: 'A last one', when: '', from: [6], unsure: 'The document does not say by when.' },
    ]);
  });
});

describe('outcomes', () => {
  it.each([
    ['Persistent absence falls from 24% to 18%', { unit: '%', baseline: '24', target: '18', better: 'lower', unsure: '' }],
    ['Attendance rises from 91.5 per cent to 94 per cent', { unit: '%', baseline: '91.5', target: '94', better: 'higher', unsure: '' }],
    ['at least 1,200 pupils have a mentor', { unit: 'pupils', baseline: '', target: '1200', better: 'higher', unsure: '' }],
    ['Fewer exclusions', { unit: '', baseline: '', target: '', better: 'lower', unsure: '' }],
    ['No more than 12 exclusions a year', { target: '12', better: 'lower', unsure: '' }],
    ['Better attendance and fewer exclusions', { better: 'higher', unsure: 'The document names more than one thing that should change.' }],
    ['and the views of parents', { name: 'The views of parents', better: 'higher', unsure: 'The document does not say whether higher or lower is better.' }],
  ])('%s', (text, expected) => {
    expect(readMeasure(text, 0, place)).toMatchObject(expected);
  });
});

describe('areas of work and groups', () => {
  it.each([
    ['Attendance: fewer children who miss school;', 'Attendance', 'Fewer children who miss school'],
    ['Fair access, ensuring that nobody waits', 'Fair access', 'Ensuring that nobody waits'],
    ['Transition – from year 6 to year 7', 'Transition', 'From year 6 to year 7'],
    ['reading, writing and number', 'Reading, writing and number', ''],
  ])('%s', (text, name, description) => {
    expect(readPriority(text, place)).toEqual({ name, description, from: [2], unsure: '' });
  });

  it('keeps words whole that are longer than a name', () => {
    const words = `${'support for pupils '.repeat(16)}everywhere`;
    expect(readPriority(words, place)).toMatchObject({ description: `S${words.slice(1)}`, unsure: expect.stringContaining('description') as string });
  });

  it('parts a group from its remit', () => {
    expect(readGroup('School travel: to count who walks', place)).toEqual({ name: 'School travel', remit: 'To count who walks', named: true, from: [2], unsure: '' });
    expect(readGroup('—', place)).toBeNull();
  });
});
