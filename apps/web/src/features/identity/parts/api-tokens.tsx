import { Trans, useLingui } from '@lingui/react/macro';
import { API_TOKEN_ZONE, apiTokenScopes, plainDateIn } from '@maillage/domain';
import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useFormat } from '../../../shared/format/index.ts';
import { EmptyState, Muted, Row, Rows, Section, StateBadge } from '../../../shared/ui/index.ts';
import type { ApiToken } from '../data/api-tokens.ts';
import { CreateApiTokenDialog, RevokeApiTokenDialog } from './api-token-dialogs.tsx';

const sectionId = 'jetons';

/** The personal tokens of the API: which program may ask in one's name, until when, and the means to end it. */
export function ApiTokens({ apiTokens }: { apiTokens: readonly ApiToken[] }) {
  const [isCreating, setCreating] = useState(false);
  const [revoked, setRevoked] = useState<ApiToken | null>(null);
  useFocusKept(apiTokens.length);
  const create = (
    <Button variant="default" onClick={() => setCreating(true)}>
      <Trans>Créer un jeton</Trans>
    </Button>
  );
  return (
    <Section
      id={sectionId}
      title={<Trans>Jetons d'accès à l'API</Trans>}
      count={apiTokens.length || undefined}
      action={create}
    >
      {apiTokens.length ? (
        <Rows>
          {apiTokens.map((apiToken) => (
            <ApiTokenRow key={apiToken.id} apiToken={apiToken} onRevoke={() => setRevoked(apiToken)} />
          ))}
        </Rows>
      ) : (
        <NoToken />
      )}
      {isCreating ? <CreateApiTokenDialog onClose={() => setCreating(false)} /> : null}
      {revoked ? <RevokeApiTokenDialog apiToken={revoked} onClose={() => setRevoked(null)} /> : null}
    </Section>
  );
}

/** The row that had the focus is gone: the keyboard goes on from the section, not from the top of the page. */
function useFocusKept(count: number): void {
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) document.getElementById(sectionId)?.focus();
    before.current = count;
  }, [count]);
}

function NoToken() {
  const { t } = useLingui();
  return (
    <EmptyState title={t`Aucun programme n'agit en votre nom`}>
      <Trans>
        Avec un jeton, un tableur, un agenda ou un tableau de bord interroge la plateforme en votre nom, dans la limite
        de vos mandats et jusqu'au jour que vous fixez.
      </Trans>
    </EmptyState>
  );
}

function ApiTokenRow({ apiToken, onRevoke }: { apiToken: ApiToken; onRevoke(): void }) {
  const { t } = useLingui();
  const format = useFormat();
  const { name, expiresOn } = apiToken;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isOver = expiresOn < plainDateIn(new Date(), API_TOKEN_ZONE);
  return (
    <Row
      trailing={
        <Button variant="default" aria-label={t`Révoquer le jeton ${name}`} onClick={onRevoke}>
          <Trans>Révoquer</Trans>
        </Button>
      }
    >
      <span>
        <IconKey size={18} aria-hidden="true" /> {format.text(name)}{' '}
        {isOver ? (
          <StateBadge tone="late">
            <Trans>expiré</Trans>
          </StateBadge>
        ) : (
          <StateBadge tone="neutral">{format.label(apiTokenScopes, apiToken.scope)}</StateBadge>
        )}
      </span>
      <Muted>
        <Trans>Créé le {format.date(apiToken.createdAt, 'long', zone)}</Trans>
        {' · '}
        {apiToken.lastUsedAt ? (
          <Trans>utilisé le {format.moment(apiToken.lastUsedAt, zone, 'long')}</Trans>
        ) : (
          <Trans>jamais utilisé</Trans>
        )}
        {' · '}
        {isOver ? (
          <Trans>a expiré après le {format.date(expiresOn)}</Trans>
        ) : (
          <Trans>dernier jour le {format.date(expiresOn)}</Trans>
        )}
      </Muted>
    </Row>
  );
}
