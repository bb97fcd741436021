import type { RulePack } from '../rule-pack';
import { COUNCIL_COMMITTEE_ENGLAND } from './council-committee-england';

/** An overview and scrutiny committee of a council in England: a council committee whose recommendations must be answered. */
export const SCRUTINY_COMMITTEE_ENGLAND: RulePack = {
  ...COUNCIL_COMMITTEE_ENGLAND,
  key: 'scrutiny-committee-england',
  name: 'Overview and scrutiny committee, England',
  conditions: [
    ...COUNCIL_COMMITTEE_ENGLAND.conditions,
    { key: 'response', value: null, words: 'The authority or executive considers a report, says what it will do, if anything, and publishes that within 2 months beginning with the day it receives the report, or the notice if that is later.', citation: 'Local Government Act 2000, section 9FE', confidence: 'read' },
    { key: 'healthReport', value: null, words: 'A health scrutiny report gives the matter reviewed, a summary of the evidence, who took part, and an explanation of its recommendations.', citation: 'SI 2013/218, regulation 22(6)', confidence: 'read' },
  ],
};
