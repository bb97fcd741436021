/** What a step of the demo gets and is. */
import type { ElectronApplication, Page } from '@playwright/test';

/** The running application and the folder that keeps what it leaves. */
export interface DemoContext {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** demo/ in the project; in a test a folder among its results. */
  readonly folder: string;
  /** A path in that folder, for a file the application saves. */
  readonly file: (name: string) => string;
  /** Takes a picture of the window into that folder. @param name kebab-case, without ending */
  readonly picture: (name: string) => Promise<void>;
}

/** One step, named as a person would say it. */
export interface DemoStep {
  readonly title: string;
  readonly run: (context: DemoContext) => Promise<void>;
}

/** What the demo does with one real document. @param source its file, read by the application itself */
export type SourceWalk = (context: DemoContext, source: string) => Promise<void>;
