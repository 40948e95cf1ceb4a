import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import styles from './actors.module.css';

const SIZE = 50;

/** A page of the directory, from the word of the address: `2` is the second one. */
export function pageOf(word: string | undefined): { limit: number; offset: number } {
  const number = Math.max(1, Number.parseInt(word ?? '1', 10) || 1);
  return { limit: SIZE, offset: (number - 1) * SIZE };
}

interface PagerProps {
  page: { offset: number };
  totalCount: number;
  onPage(word: string | undefined): void;
}

/** Pages of 50, never an endless scroll. */
export function Pager({ page, totalCount, onPage }: PagerProps) {
  if (totalCount <= SIZE) return null;
  const number = page.offset / SIZE + 1;
  const last = Math.ceil(totalCount / SIZE);
  return (
    <div className={styles.more}>
      <Button
        variant="default"
        disabled={number <= 1}
        onClick={() => onPage(number === 2 ? undefined : String(number - 1))}
      >
        <Trans>Page précédente</Trans>
      </Button>
      <span>
        <Trans>
          Page {number} sur {last}
        </Trans>
      </span>
      <Button variant="default" disabled={number >= last} onClick={() => onPage(String(number + 1))}>
        <Trans>Page suivante</Trans>
      </Button>
    </div>
  );
}
