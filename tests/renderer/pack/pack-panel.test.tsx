import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PackLine } from '@shared/pack/contract';
import { PackPanel } from '@renderer/features/pack/pack-panel';
import { useToasts } from '@renderer/ui/toasts';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

const MEETING = '0192a000-0000-7000-8000-000000000001';
const line = (title: string, more: Partial<PackLine> = {}): PackLine => ({ id: title, kind: 'paper', itemLabel: '3', title, publicity: 'open', firstPage: 3, pages: 2, byteLength: null, name: `03.1 ${title}.docx`, ...more });

let made: { readonly what: string; readonly audience: string | undefined }[];

function draw(hasRestricted: boolean): void {
  fakeClient({
    pack: {
      get: async ({ audience }) => ({ lines: [line('Place planning'), line('Forecast', { kind: 'file', firstPage: null, pages: null, byteLength: 2_048 }), ...(audience === 'members' ? [line('Lease', { publicity: 'exempt', firstPage: 5 })] : [])], gaps: ['Item 5 asks for a decision and has no paper.'], pages: audience === 'members' ? 9 : 4, hasRestricted }),
      exportZip: async ({ audience, jobId }) => {
        made.push({ what: 'zip', audience });
        return { state: 'written', exportKey: jobId, fileName: 'Pack.zip', note: '', missing: ['03.2 Lost.pdf'], unchecked: ['03.3 Map.png'] };
      },
    },
    documents: {
      exportFile: async ({ audience, format, jobId }) => {
        made.push({ what: format, audience });
        return { state: 'written', exportKey: jobId, fileName: 'Pack.docx', note: '' };
      },
    },
  });
  inWindow(<PackPanel meetingId={MEETING} />);
}

beforeEach(() => {
  made = [];
  useToasts.setState({ toasts: [] });
});

describe('the pack of a meeting', () => {
  it('shows the open pack first, and makes the one that is shown', async () => {
    const user = userEvent.setup();
    draw(true);
    const list = await screen.findByRole('list', { name: 'In the pack, in order' });
    expect(list.textContent).toMatch(/Place planningpage 3.*Forecastfile, 2 KB/u);
    expect(list.textContent).not.toContain('Lease');
    expect(screen.queryAllByText('Item 5 asks for a decision and has no paper.')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Pack as Word file' }));
    await waitFor(() => expect(made).toEqual([{ what: 'docx', audience: 'public' }]));
    await user.click(screen.getByRole('radio', { name: 'Exempt pack' }));
    await waitFor(() => expect(screen.getByRole('list', { name: 'In the pack, in order' }).textContent).toMatch(/LeaseExemptpage 5/u));
    await user.click(screen.getByRole('button', { name: 'Pack as ZIP with attached files' }));
    await waitFor(() => expect(made.at(-1)).toEqual({ what: 'zip', audience: 'members' }));
  });

  it('says what a ZIP had to leave out and what could not be searched', async () => {
    const user = userEvent.setup();
    draw(false);
    await user.click(await screen.findByRole('button', { name: 'Pack as ZIP with attached files' }));
    expect((await screen.findByRole('list', { name: 'About the pack that was saved' })).textContent).toMatch(/03\.2 Lost\.pdf could not be read and was left out\..*03\.3 Map\.png could not be searched/u);
    // With nothing exempt there is one pack.
    expect(screen.queryByRole('radio', { name: 'Exempt pack' })).toBeNull();
    expect(made).toEqual([{ what: 'zip', audience: 'public' }]);
  });
});
