import { Trans, useLingui } from '@lingui/react/macro';
import { type ImportLineState, importLineStates, importStates } from '@maillage/domain';
import { Button } from '@mantine/core';
import { IconArrowRight, IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import {
  columnKeys,
  discardImport,
  type ImportDetail,
  ImportLine,
  ImportQuery,
  recheckImport,
  runImport,
  Steps,
  sentenceParams,
} from '../../features/imports/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { type Failure, ReadingView, useCommand, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import {
  ActionBar,
  Breadcrumbs,
  ButtonLink,
  EmptyState,
  Fact,
  Facts,
  Muted,
  Notice,
  PageHead,
  Sheet,
  useFailureSentence,
} from '../../shared/ui/index.ts';
import styles from './import-page.module.css';

const route = getRouteApi('/n/$slug/acteurs/importer/$batchId');
const PAGE = 50;
const POLL_MS = 1_000;

export function ImportPage() {
  const { batchId } = route.useParams();
  const { etat } = route.useSearch();
  const [limit, setLimit] = useState(PAGE);
  const filter = importLineStates.has(etat) ? { state: etat } : {};
  const reading = useReading(ImportQuery, { id: batchId, filter, page: { limit: Math.min(limit, 100) } });
  const { reload } = reading;
  const state = reading.data?.importBatch?.state;
  const isWorking = state === 'CHECKING' || state === 'RUNNING';
  // biome-ignore lint/correctness/useExhaustiveDependencies: one clock for as long as the job works
  useEffect(() => {
    if (!isWorking) return;
    const timer = setInterval(reload, POLL_MS);
    return () => clearInterval(timer);
  }, [isWorking]);
  return (
    <ReadingView reading={reading} select={(data) => data.importBatch} rows={12}>
      {(batch) => (
        <ImportView
          batch={batch}
          onChanged={reload}
          onMore={
            batch.lines.items.length < batch.lines.totalCount && limit < 100 ? () => setLimit(limit + PAGE) : null
          }
        />
      )}
    </ReadingView>
  );
}

interface ImportViewProps {
  batch: ImportDetail;
  onChanged(): void;
  onMore: (() => void) | null;
}

function ImportView({ batch, onChanged, onMore }: ImportViewProps) {
  const { t } = useLingui();
  const { slug } = useNetwork();
  const isOver = batch.state === 'DONE' || batch.state === 'DISCARDED';
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/acteurs" params={{ slug }} search={{}}>
          <Trans>Acteurs</Trans>
        </Link>
        <Link to="/n/$slug/acteurs/importer" params={{ slug }} search={{}}>
          <Trans>Importer</Trans>
        </Link>
        {batch.filename}
      </Breadcrumbs>
      <PageHead title={isOver ? t`Résultat de l'import` : t`Vérifier avant d'importer`} />
      <Steps current={isOver ? 3 : 2} />
      <FileFacts batch={batch} />
      {batch.state === 'CHECKING' || batch.state === 'RUNNING' ? (
        <Progress batch={batch} />
      ) : (
        <Report batch={batch} onChanged={onChanged} onMore={onMore} />
      )}
    </>
  );
}

function FileFacts({ batch }: { batch: ImportDetail }) {
  const { slug } = useNetwork();
  const lines = batch.lineCount;
  const columns = columnKeys(batch.columns).length;
  const ignored = batch.ignoredHeadings.join(', ');
  return (
    <Facts>
      <Fact icon={<IconFileSpreadsheet size={19} aria-hidden="true" />}>
        <b>{batch.filename}</b> ·{' '}
        <Trans>
          lignes lues : {lines}, colonnes reconnues : {columns}
        </Trans>
      </Fact>
      {ignored ? (
        <span>
          <Trans>Colonnes laissées de côté : {ignored}</Trans>
        </span>
      ) : null}
      {batch.state === 'DONE' ? null : (
        <Link to="/n/$slug/acteurs/importer" params={{ slug }} search={{ quoi: batch.kind }}>
          <Trans>Changer de fichier</Trans>
        </Link>
      )}
    </Facts>
  );
}

function Progress({ batch }: { batch: ImportDetail }) {
  const format = useFormat();
  const label = format.label(importStates, batch.state);
  return (
    <Sheet>
      <div className={styles.progress} role="status">
        <b>
          {label} : {batch.progressPercent} %
        </b>
        <progress max={100} value={batch.progressPercent} aria-label={label} />
        <Muted>
          <Trans>Vous pouvez quitter cette page : le travail continue.</Trans>
        </Muted>
      </div>
    </Sheet>
  );
}

function Report({ batch, onChanged, onMore }: ImportViewProps) {
  const { t } = useLingui();
  const { slug } = useNetwork();
  const sentence = useFailureSentence();
  return (
    <>
      {batch.refusalCode ? (
        <Notice tone="late" role="alert">
          {sentence({ code: batch.refusalCode, params: sentenceParams(batch.refusalParams) })}
        </Notice>
      ) : null}
      {batch.state === 'DONE' ? <Done batch={batch} /> : null}
      {batch.state === 'DISCARDED' ? (
        <EmptyState
          title={t`Import abandonné`}
          actions={
            <ButtonLink to="/n/$slug/acteurs/importer" params={{ slug }} search={{}}>
              <Trans>Importer un autre fichier</Trans>
            </ButtonLink>
          }
        >
          <Trans>Rien n'a été écrit.</Trans>
        </EmptyState>
      ) : null}
      {batch.lineCount > 0 && batch.state !== 'DISCARDED' ? (
        <Lines batch={batch} onChanged={onChanged} onMore={onMore} />
      ) : null}
      {batch.state === 'READY' || batch.state === 'FAILED' || batch.state === 'REFUSED' ? (
        <Decision batch={batch} onChanged={onChanged} />
      ) : null}
    </>
  );
}

function Done({ batch }: { batch: ImportDetail }) {
  const { slug } = useNetwork();
  const written = batch.importedCount;
  const aside = batch.skippedCount + batch.refusedCount + batch.toCorrectCount;
  return (
    <Notice tone="ok" role="status">
      <p>
        <Trans>
          Import terminé. Lignes écrites : {written}. Laissées de côté : {aside}.
        </Trans>
      </p>
      <ButtonLink to="/n/$slug/acteurs" params={{ slug }} search={{}} variant="default" mt={8}>
        <Trans>Voir l'annuaire</Trans>
      </ButtonLink>
    </Notice>
  );
}

const COUNTED: readonly ImportLineState[] = ['TO_CORRECT', 'REFUSED', 'MATCHED', 'NEW', 'SKIPPED', 'IMPORTED'];

function countOf(batch: ImportDetail, state: ImportLineState): number {
  const counts: Record<ImportLineState, number> = {
    NEW: batch.newCount,
    MATCHED: batch.matchedCount,
    TO_CORRECT: batch.toCorrectCount,
    REFUSED: batch.refusedCount,
    SKIPPED: batch.skippedCount,
    IMPORTED: batch.importedCount,
  };
  return counts[state];
}

/** The counts are the filter. Lines that need a hand come first. */
function Lines({ batch, onChanged, onMore }: ImportViewProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug } = useNetwork();
  const { etat } = route.useSearch();
  const params = { slug, batchId: batch.id };
  const always = batch.state === 'DONE' ? [] : ['TO_CORRECT', 'REFUSED', 'MATCHED', 'NEW'];
  const shown = COUNTED.filter((state) => always.includes(state) || countOf(batch, state) > 0);
  return (
    <>
      <nav className={styles.counts} aria-label={t`Filtrer les lignes`}>
        <Link
          to="/n/$slug/acteurs/importer/$batchId"
          params={params}
          search={{}}
          activeProps={{}}
          aria-current={etat ? undefined : 'true'}
          resetScroll={false}
        >
          <b>{format.number(batch.lineCount)}</b>
          <Trans>Toutes</Trans>
        </Link>
        {shown.map((state) => (
          <Link
            key={state}
            to="/n/$slug/acteurs/importer/$batchId"
            params={params}
            search={{ etat: state }}
            activeProps={{}}
            aria-current={etat === state ? 'true' : undefined}
            data-state={state}
            resetScroll={false}
          >
            <b>{format.number(countOf(batch, state))}</b>
            {format.label(importLineStates, state)}
          </Link>
        ))}
      </nav>
      <Sheet>
        <div className={styles.head}>
          <h2>
            <Trans>Ligne par ligne</Trans>
          </h2>
          <a href={batch.reportUrl} download>
            <IconDownload size={17} aria-hidden="true" /> <Trans>Télécharger ce rapport</Trans>
          </a>
        </div>
        {batch.lines.items.map((line) => (
          <ImportLine
            key={`${line.id}${line.state}${line.code ?? ''}`}
            line={line}
            kind={batch.kind}
            canChange={batch.state !== 'DONE' && batch.state !== 'DISCARDED'}
            onChanged={onChanged}
          />
        ))}
      </Sheet>
      {onMore ? (
        <Button variant="default" onClick={onMore}>
          <Trans>Afficher la suite</Trans>
        </Button>
      ) : null}
    </>
  );
}

/** The bar says exactly what the button will do. */
function Decision({ batch, onChanged }: { batch: ImportDetail; onChanged(): void }) {
  const { slug } = useNetwork();
  const sentence = useFailureSentence();
  const run = useCommand(runImport);
  const discard = useCommand(discardImport);
  const recheck = useCommand(recheckImport);
  const importable = batch.newCount + batch.matchedCount;
  const aside = batch.toCorrectCount + batch.refusedCount + batch.skippedCount;
  const toCorrect = batch.toCorrectCount;
  const failure: Failure | null = run.failure ?? discard.failure ?? recheck.failure;
  const act = async (done: Promise<unknown>) => {
    if (await done) onChanged();
  };
  return (
    <ActionBar
      buttons={
        <>
          <Button
            variant="subtle"
            loading={discard.isRunning}
            onClick={() => void act(discard.run({ importBatchId: batch.id }))}
          >
            <Trans>Abandonner</Trans>
          </Button>
          {batch.viewerCan.includes('recheckImport') ? (
            <Button
              variant="default"
              loading={recheck.isRunning}
              onClick={() => void act(recheck.run({ importBatchId: batch.id }))}
            >
              <Trans>Vérifier de nouveau</Trans>
            </Button>
          ) : null}
          {toCorrect > 0 ? (
            <ButtonLink
              to="/n/$slug/acteurs/importer/$batchId"
              params={{ slug, batchId: batch.id }}
              search={{ etat: 'TO_CORRECT' }}
              variant="default"
            >
              <Trans>Corriger ({toCorrect})</Trans>
            </ButtonLink>
          ) : null}
          {importable > 0 && batch.state !== 'REFUSED' ? (
            <Button
              loading={run.isRunning}
              rightSection={<IconArrowRight size={18} aria-hidden="true" />}
              onClick={() => void act(run.run({ importBatchId: batch.id, setAside: true }))}
            >
              {importable === 1 ? (
                <Trans>Importer la ligne valide</Trans>
              ) : (
                <Trans>Importer les {importable} lignes valides</Trans>
              )}
            </Button>
          ) : null}
        </>
      }
    >
      {failure ? (
        <p role="alert">{sentence(failure)}</p>
      ) : (
        <p>
          <b>
            <Trans>Rien n'est encore enregistré.</Trans>
          </b>{' '}
          {aside > 0 ? (
            <Trans>Lignes qui resteront de côté : {aside}, à corriger avant d'importer ou dans un autre fichier.</Trans>
          ) : null}
        </p>
      )}
    </ActionBar>
  );
}
