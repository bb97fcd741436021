import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { openLedgerFile } from './ledger-file-deeds';
import type { OpenedLedger } from './ledger-file-deeds';
import { OpenLedgerDialog } from './open-ledger-dialog';

/** Opens the file of a ledger where there is no review yet that it could be opened beside. */
export function OpenLedgerButton() {
  const [opened, setOpened] = useState<OpenedLedger | null>(null);
  return (
    <>
      <Button onClick={() => void openLedgerFile().then(setOpened)}>Open from JSON…</Button>
      {opened !== null && <OpenLedgerDialog opened={opened} bodyId="" onClose={() => setOpened(null)} />}
    </>
  );
}
