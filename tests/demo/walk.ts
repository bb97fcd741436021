/** What `npm run demo` does, in order, in one window. */
import type { DemoStep, SourceWalk } from '@tests/demo/demo-step';

/** The main job, on the sample record. */
export const steps: readonly DemoStep[] = [
  {
    title: 'The application opens',
    run: async ({ page, picture }) => {
      await page.getByRole('heading').first().waitFor();
      await picture('window');
    },
  },
];

/** With `--sources DIR`: by the number a document's file name begins with ("001"). Each leaves 001-….docx and a picture. */
export const sourceWalks: Readonly<Record<string, SourceWalk>> = {};
