/** What `npm run demo` does, in order, in one window. */
import type { DemoStep, SourceWalk } from '@tests/demo/demo-step';
import { mainJob } from '@tests/demo/main-job';
import { bodyWalks } from '@tests/demo/read-body';
import { planWalks } from '@tests/demo/read-plan';
import { reportWalks } from '@tests/demo/write-paper';

/** The main job, on the sample record. */
export const steps: readonly DemoStep[] = mainJob;

/** With `--sources DIR`: by the number a document's file name begins with ("001"). Each leaves pictures, a report and a plan their Word files besides. */
export const sourceWalks: Readonly<Record<string, SourceWalk>> = Object.fromEntries(
  [...new Set([bodyWalks, reportWalks, planWalks].flatMap((walks) => Object.keys(walks)))].map((number): [string, SourceWalk] => [
    number,
    // A proposal is read as a body and as a paper.
    async (context, source) => {
      for (const walks of [bodyWalks, reportWalks, planWalks]) await walks[number]?.(context, source);
    },
  ]),
);
