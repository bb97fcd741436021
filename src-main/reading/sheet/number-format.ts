import { dayFromNumber, dayParts, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';

/** What a cell that holds a number shows, and the day it stands for when it is a date. */
export type ShownNumber = { readonly text: string; readonly day: CalendarDay | null };

/** The formats that Excel has by number; 14 and 22 follow the country, here Britain (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 14: 'dd/mm/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM',
  20: 'h:mm', 21: 'h:mm:ss', 22: 'dd/mm/yyyy h:mm', 37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss',
};
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Excel allows no longer format. */
const LONGEST_CODE = 255;
/** Days between the sheet's day 0 and 1 January 1970; and what the other system, once of the Mac, adds. */
const DAY_ZERO = 25_569;
const SYSTEM_1904 = 1462;
/** 31 December 9999, the last day a sheet knows. */
const LAST_SERIAL = 2_958_465;

/** The code of a number format: one the file defines, else Excel's own; "General" when there is none. */
export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  const code = own.get(id) ?? BUILT_IN[id] ?? 'General';
  return code.length > LONGEST_CODE ? 'General' : code;
}

/** Shows a number as the sheet would with a format: dates and times in words of English, amounts with their places. */
export function showNumber(value: number, code: string, uses1904: boolean): ShownNumber {
  const section = sectionFor(code, value);
  const bare = section.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./giu, '');
  if (/[ymdhs]/iu.test(bare.replace(/General/giu, '')) && value >= 0) {
    const serial = value + (uses1904 ? SYSTEM_1904 : 0);
    if (serial < LAST_SERIAL + 1) return showDate(serial, section, /[yd]|mmm/iu.test(bare) || (/m/iu.test(bare) && !/[hs]/iu.test(bare)));
  }
  return { text: showAmount(value, section), day: null };
}

/** Positive; negative; nought: the section of a format that is for this number. */
function sectionFor(code: string, value: number): string {
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/u);
  if (value < 0 && sections[1] !== undefined) return sections[1];
  if (value === 0 && sections[2] !== undefined && sections[2] !== '') return sections[2];
  return sections[0] ?? 'General';
}

function showDate(serial: number, code: string, isDay: boolean): ShownNumber {
  const whole = Math.floor(serial);
  const seconds = Math.round((serial - whole) * 86_400);
  // Sheets take 1900 for a leap year: before 1 March 1900 they are a day out.
  const day = dayFromNumber(whole - DAY_ZERO + (whole > 0 && whole < 60 ? 1 : 0));
  const { year, month, day: dayOfMonth } = dayParts(day);
  const hours = Math.floor(seconds / 3600);
  const half = /am\/pm|a\/p/iu.test(code);
  let hoursBefore = false;
  const text = code.replace(/"([^"]*)"|\\(.)|_.|\*.|\[(h+|m+|s+)\]|\[[^\]]*\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?/giu, (match, quoted?: string, escaped?: string, elapsed?: string, offset?: number) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
    if (elapsed !== undefined) {
      hoursBefore = true;
      return String(whole * 24 + hours);
    }
    const low = match.toLowerCase();
    if (/^[_*[]/u.test(low)) return '';
    if (low === 'am/pm' || low === 'a/p') return hours < 12 ? 'am' : 'pm';
    const letter = low[0];
    if (letter === 'h') {
      hoursBefore = true;
      return String(half ? hours % 12 || 12 : hours).padStart(low.length > 1 ? 2 : 1, '0');
    }
    if (letter === 's') return String(seconds % 60).padStart(2, '0');
    // "m" means minutes next to hours or seconds, months elsewhere.
    if (letter === 'm' && low.length < 3 && (hoursBefore || /^[^a-z]*s/iu.test(code.slice((offset ?? 0) + match.length)))) {
      return String(Math.floor(seconds / 60) % 60).padStart(low.length, '0');
    }
    hoursBefore = false;
    if (letter === 'y') return low.length > 2 ? String(year).padStart(4, '0') : String(year % 100).padStart(2, '0');
    if (letter === 'm') return monthText(month, low.length);
    return low.length > 2 ? (WEEKDAYS[weekdayOf(day) - 1] ?? '').slice(0, low.length > 3 ? 9 : 3) : String(dayOfMonth).padStart(low.length, '0');
  });
  return { text: text.trim(), day: isDay && whole > 0 ? day : null };
}

function monthText(month: number, length: number): string {
  if (length < 3) return String(month).padStart(length, '0');
  const name = MONTHS[month - 1] ?? '';
  return length === 3 ? name.slice(0, 3) : length === 5 ? name.slice(0, 1) : name;
}

function showAmount(value: number, code: string): string {
  const literal = (text: string): string => text.replace(/\[\$([^\]-]*)[^\]]*\]/gu, '$1').replace(/\[[^\]]*\]/gu, '').replace(/"([^"]*)"/gu, '$1').replace(/\\(.)/gu, '$1').replace(/_.|\*./gu, '');
  const digits = /[0#?](?:[0#?,]*[0#?])?(?:\.[0#?]+)?/u.exec(code.replace(/"[^"]*"/gu, (quoted) => ' '.repeat(quoted.length)));
  if (!digits || /general/iu.test(code)) return generalText(value);
  const [pattern] = digits;
  const percent = /%/u.test(literal(code));
  const places = /\.([0#?]+)/u.exec(pattern)?.[1] ?? '';
  const negativeSection = code.includes('(') || code.startsWith('-');
  const amount = Math.abs(percent ? value * 100 : value);
  const fixed = amount.toFixed(Math.min(places.length, 10)).replace(places.includes('#') ? /\.?0+$/u : /$^/u, '');
  const [whole = '0', part] = fixed.split('.');
  const grouped = pattern.includes(',') ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole.padStart((/^[#,?]*(0+)/u.exec(pattern)?.[1] ?? '').length, '0');
  const number = part === undefined ? grouped : `${grouped}.${part}`;
  const shown = literal(code.slice(0, digits.index)) + number + literal(code.slice(digits.index + pattern.length));
  return (value < 0 && !negativeSection ? '-' : '') + shown.trim();
}

/** As Excel's "General" shows it: eleven figures at most, no exponent for ordinary sizes. */
function generalText(value: number): string {
  return String(Number(value.toPrecision(11)));
}
