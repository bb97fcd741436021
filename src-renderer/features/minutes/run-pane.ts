import type { ComponentType } from 'react';

/** What a pane beside the item is told: the meeting, the item that is shown, and whether its minutes are still written. `narrow`: there is room for one pane at a time. */
export type RunPaneProps = { readonly meetingId: string; readonly itemId: string; readonly readOnly: boolean; readonly narrow: boolean };

/** One pane beside the item that is minuted. */
export type RunPane = {
  readonly key: string;
  /** Its tab in a narrow window. */
  readonly words: string;
  /** `always`: it stands above all others and, in a narrow window, above the item instead of behind a tab. `foot`: it stands below them and never leaves the screen; in a narrow window it is a tab like the others. */
  readonly place: 'always' | 'pane' | 'foot';
  readonly Content: ComponentType<RunPaneProps>;
};

/** What is told to something that can be done from the bars of the run screen. `as`: a button in the bar, or a line of the menu in a narrow window. */
export type RunDeedProps = RunPaneProps & { readonly as: 'button' | 'menuItem' };

/** Something that can be done from the bars of the run screen, or a state that is shown there. `inMenu` false: it is a state, shown in a narrow window too. */
export type RunDeed = { readonly key: string; readonly bar: 'top' | 'status'; readonly inMenu: boolean; readonly Content: ComponentType<RunDeedProps> };
