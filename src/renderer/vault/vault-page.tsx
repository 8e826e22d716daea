import './vault.css';
import { type ReactNode, useState } from 'react';
import type { PageProps } from '../app/page-props';
import { AddPage } from './add/add-page';
import { VaultList } from './vault-list';

/** The vault: its list with detail, or the way to add one. */
export function VaultPage({ go }: PageProps): ReactNode {
  const [adding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const saved = (id: string) => {
    setChosen(id);
    setAdding(false);
  };
  return adding ? (
    <AddPage onSaved={saved} onCancel={() => setAdding(false)} />
  ) : (
    <VaultList chosen={chosen} onChoose={setChosen} onAdd={() => setAdding(true)} go={go} />
  );
}
