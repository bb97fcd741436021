import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileIn } from '@main/shell/file-argument';

const HOME = path.resolve('/home/gita');

describe('the file that the application is asked to open', () => {
  it.each([
    ['a whole path', ['minute-book', '/home/gita/Papers/Reading in Year 3.mbpaper'], '/home/gita/Papers/Reading in Year 3.mbpaper'],
    ['an address, as file managers give it for %U', ['minute-book', 'file:///home/gita/Papers/Reading%20in%20Year%203.mbpaper'], '/home/gita/Papers/Reading in Year 3.mbpaper'],
    ['a name in the folder of the terminal', ['minute-book', 'Reading.mbpaper'], '/home/gita/Reading.mbpaper'],
    ['an ending in capitals', ['minute-book', '/home/gita/READING.MBPAPER'], '/home/gita/READING.MBPAPER'],
    ['switches before it', ['minute-book', '--no-first-run', '--user-data-dir=/tmp/a.mbpaper', '/home/gita/a.mbpaper'], '/home/gita/a.mbpaper'],
    ['a record beside it', ['minute-book', '/home/gita/a.minutebook', '/home/gita/a.mbpaper'], '/home/gita/a.mbpaper'],
  ])('is known by %s', (_what, argv, expected) => {
    expect(fileIn(argv, 'mbpaper', HOME)).toBe(path.resolve(expected));
  });

  it.each([
    ['nothing', ['minute-book']],
    ['the program itself', ['/opt/minute-book.mbpaper']],
    ['another ending', ['minute-book', '/home/gita/a.docx']],
    ['an address of another kind', ['minute-book', 'https://example.org/a.mbpaper']],
    ['an address of another machine', ['minute-book', 'file://server%zz/a.mbpaper']],
  ])('is none for %s', (_what, argv) => {
    expect(fileIn(argv, 'mbpaper', HOME)).toBeNull();
  });
});
