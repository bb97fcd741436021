import type { Bridge } from '@shared/bridge';
import type { Client } from '@shared/client-type';
import { appEventSchema } from '@shared/events';
import type { AppEvent } from '@shared/events';
import { makeClient } from '@shared/make-client';

declare global {
  interface Window {
    /** Put there by the preload. Only this file touches it. */
    readonly minuteBook: Bridge;
  }
}

/** Every operation of the application as a typed function. */
export const client: Client = makeClient((name, input) => window.minuteBook.invoke(name, input));

/** Listens to main's events; answers the function that ends it. An event that is not one of ours is left alone. */
export function subscribe(listener: (event: AppEvent) => void): () => void {
  return window.minuteBook.subscribe((event) => {
    const parsed = appEventSchema.safeParse(event);
    if (parsed.success) listener(parsed.data);
  });
}

/** The window's dictionary: whether a word is misspelt, and what it may have meant. It writes an apostrophe straight. */
export const dictionary = {
  misspelt: (word: string): boolean => window.minuteBook.misspelt(word.replaceAll('’', "'")),
  suggestions: (word: string): readonly string[] => window.minuteBook.suggestions(word.replaceAll('’', "'")).map((each) => (word.includes('’') ? each.replaceAll("'", '’') : each)),
};
