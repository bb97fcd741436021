import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Add16Regular, MoreHorizontal16Regular } from '@fluentui/react-icons';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { ASK_TYPE_WORDS } from '@shared/agenda/model';
import type { LintFacts } from '@shared/papers/linter/finding';
import type { Preparation } from '@shared/papers/preparation/model';
import { moneyLine, sameWords } from '@shared/papers/recommendations/recommendation-list';
import { askToLift } from '@renderer/features/ledger/lift-store';
import { timeNow } from '@renderer/features/minutes/use-clock';
import { useWrite } from '@renderer/query/use-write';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { Panel } from '@renderer/ui/panel';
import { SortableList } from '@renderer/ui/sortable-list';
import { StatusChip } from '@renderer/ui/status-chip';
import { showToast } from '@renderer/ui/toasts';
import { AddRecommendationDialog } from './add-recommendation-dialog';
import { RecommendationDialog } from './recommendation-dialog';
import { moveGroup, removeGroup } from './move-paragraphs';

const useStyles = makeStyles({
  row: { padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' }, display: 'flex', flexDirection: 'column', gap: '3px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 6px', ...type.dense, fontWeight: 500 },
  tools: { marginInlineStart: 'auto', display: 'inline-flex' },
  tool: { minWidth: '28px', maxWidth: '28px', height: '28px', padding: 0 },
  words: { ...type.dense, color: mb.text1, overflowWrap: 'anywhere' },
  line: { ...type.caption, color: mb.text3 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  none: { ...type.dense, color: mb.text2, padding: '10px 14px' },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '10px 14px' },
});

type Recommendation = LintFacts['recommendations'][number];
type RecommendationsPanelProps = {
  readonly paperId: string;
  readonly paperTitle: string;
  readonly recommendations: readonly Recommendation[];
  readonly preparation: Preparation;
  readonly locked: boolean;
  readonly onItem: boolean;
  /** The section that they stand in; null where the paper has none. */
  readonly sectionId: string | null;
  readonly editorOf: (sectionId: string) => Editor | null;
  readonly onGo: (sectionId: string, blockId: string) => void;
};

/** Each recommendation with what it asks, its money and where it was taken; moved, removed and taken further from here. */
export function RecommendationsPanel({ paperId, paperTitle, recommendations, preparation, locked, onItem, sectionId, editorOf, onGo }: RecommendationsPanelProps) {
  const styles = useStyles();
  const [editing, setEditing] = useState<Recommendation | null>(null);
  const [adding, setAdding] = useState<Editor | null>(null);
  const liftToItem = useWrite('preparation', 'liftToItem');
  const liftToMotion = useWrite('preparation', 'liftToMotion');
  const ids = ({ paragraphs }: Recommendation): readonly string[] => paragraphs.map(({ id }) => id);
  const move = (id: string, beforeId: string | null): void => {
    const moved = recommendations.find(({ blockId }) => blockId === id);
    const target = beforeId === null ? recommendations.at(-1) : recommendations.find(({ blockId }) => blockId === beforeId);
    const editor = moved && editorOf(moved.sectionId);
    if (!moved || !editor || target === undefined || target.sectionId !== moved.sectionId) return;
    moveGroup(editor, ids(moved), ids(target), beforeId === null ? 'after' : 'before');
  };
  const saved = async (then: () => void): Promise<void> => {
    await flushAllSavers();
    then();
  };
  return (
    <Panel title="Recommendations" count={recommendations.length}>
      {recommendations.length === 0 && <p className={styles.none}>Nothing is recommended yet. Add recommendations here, or write them in their section, one decision to a paragraph.</p>}
      <ul aria-label="Recommendations">
        <SortableList items={recommendations} idOf={({ blockId }) => blockId} nameOf={({ label }) => `recommendation ${label}`} onMove={move} fixed={locked}>
          {(one, { rowProps, handle, buttons }) => {
            const { blockId, label, verb, facts, words } = one;
            const money = moneyLine(facts);
            const asked = facts.askType === '' ? (verb?.asks ?? null) : facts.askType;
            const lifted = preparation.lifted.filter((each) => each.blockId === blockId);
            return (
              <li key={blockId} className={styles.row} {...rowProps}>
                <div className={styles.head}>
                  {handle}
                  <span>{label}</span>
                  <StatusChip small tone={verb === null ? 'attention' : 'neutral'} shape={verb === null ? 'triangle' : 'none'}>
                    {verb === null ? 'No decision verb' : verb.verb}
                  </StatusChip>
                  {asked !== null && <span className={styles.line}>{ASK_TYPE_WORDS[asked]}</span>}
                  <span className={styles.tools}>
                    {buttons}
                    <Menu>
                      <MenuTrigger disableButtonEnhancement>
                        <Button className={styles.tool} size="small" appearance="subtle" icon={<MoreHorizontal16Regular />} aria-label={`More for ${label}`} />
                      </MenuTrigger>
                      <MenuPopover>
                        <MenuList>
                          <MenuItem onClick={() => onGo(one.sectionId, blockId)}>Go to its words</MenuItem>
                          <MenuItem disabled={locked} onClick={() => void saved(() => setEditing(one))}>
                            What it asks…
                          </MenuItem>
                          <MenuItem disabled={!onItem} onClick={() => void saved(() => liftToMotion.mutate({ paperId, blockId, at: timeNow() }, { onSuccess: () => showToast({ title: `${label} is before the meeting as a motion` }) }))}>
                            Take to the meeting as a motion
                          </MenuItem>
                          <MenuItem
                            disabled={locked}
                            onClick={() => {
                              const editor = editorOf(one.sectionId);
                              if (editor) removeGroup(editor, ids(one));
                              announce('Recommendation removed.');
                            }}
                          >
                            Remove
                          </MenuItem>
                        </MenuList>
                      </MenuPopover>
                    </Menu>
                  </span>
                </div>
                <div className={styles.words}>{words.length > 140 ? `${words.slice(0, 140)}…` : words}</div>
                {money !== '' && <div className={styles.line}>{money}</div>}
                {lifted.length > 0 && (
                  <div className={styles.chips}>
                    {lifted.map((each) => {
                      const same = sameWords(each.words, words);
                      return (
                        <StatusChip key={each.target} small tone={same ? 'good' : 'attention'} shape={same ? 'tick' : 'triangle'}>
                          {same ? each.name : `${each.name}: reads differently now`}
                        </StatusChip>
                      );
                    })}
                  </div>
                )}
              </li>
            );
          }}
        </SortableList>
      </ul>
      {sectionId !== null && (
        <div className={styles.foot}>
          <Button size="small" icon={<Add16Regular />} disabledFocusable={locked} onClick={() => !locked && setAdding(editorOf(sectionId))}>
            Add a recommendation…
          </Button>
        </div>
      )}
      {recommendations.length > 0 && (
        <div className={styles.foot}>
          <Button size="small" disabledFocusable={!onItem} onClick={() => onItem && void saved(() => liftToItem.mutate({ paperId, replace: preparation.itemRecommends }, { onSuccess: ({ lifted }) => showToast({ title: lifted === 1 ? '1 recommendation stands on the agenda' : `${String(lifted)} recommendations stand on the agenda` }) }))}>
            {preparation.itemRecommends ? 'Replace those on the agenda' : 'Take to the agenda'}
          </Button>
          {!preparation.lifted.some(({ target }) => target === 'ledger') && (
            <Button size="small" onClick={() => void saved(() => askToLift({ what: 'paper', id: paperId, name: `the recommendations of “${paperTitle}”` }))}>
              Follow in the ledger…
            </Button>
          )}
        </div>
      )}
      {adding !== null && <AddRecommendationDialog editor={adding} onClose={() => setAdding(null)} />}
      {editing !== null && <RecommendationDialog paperId={paperId} label={editing.label} facts={editing.facts} verb={editing.verb} onClose={() => setEditing(null)} />}
    </Panel>
  );
}
