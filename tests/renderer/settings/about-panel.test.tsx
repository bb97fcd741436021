import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AboutPanel } from '@renderer/features/settings/about-panel';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

const show = async (testBuild: boolean): Promise<void> => {
  fakeClient({ settings: { about: async () => ({ version: '0.1.0', electron: '33.2.1', chromium: '130.0', sqlite: '3.52.0', testBuild }) } });
  inWindow(<AboutPanel />);
  await screen.findByText('33.2.1');
};

describe('About', () => {
  it('says of a build on the fallback runtime that it is for testing', async () => {
    await show(true);
    expect(screen.getByText('Test build')).toBeTruthy();
    expect(screen.getByText('This build runs on an older Electron for testing. It is not for distribution.')).toBeTruthy();
  });

  it('says nothing of the kind of any other', async () => {
    await show(false);
    expect(screen.queryByText('Test build')).toBeNull();
  });
});
