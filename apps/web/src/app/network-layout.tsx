import { getRouteApi, Outlet } from '@tanstack/react-router';
import { NetworkProvider, type NetworkShell, NetworkShellQuery } from '../features/networks/index.ts';
import { ReadingView, useReading } from '../shared/api/index.ts';
import { Shell } from './shell.tsx';
import { VisitorShell } from './visitor-shell.tsx';

const route = getRouteApi('/n/$slug');

/** Reads the network of the address once for all of its pages, and dresses them for a member or for a visitor. */
export function NetworkLayout() {
  const { slug } = route.useParams();
  const reading = useReading(NetworkShellQuery, { slug });
  const network = reading.data?.network;
  if (network?.isMember) {
    return (
      <Shell network={network} key={network.id}>
        <Inside network={network} />
      </Shell>
    );
  }
  const isAnswered = reading.data !== undefined || reading.failure !== null;
  return (
    <VisitorShell isWaiting={!isAnswered}>
      <ReadingView reading={reading} select={(data) => data.network} rows={10}>
        {(read) => <Inside network={read} />}
      </ReadingView>
    </VisitorShell>
  );
}

function Inside({ network }: { network: NetworkShell }) {
  return (
    <NetworkProvider value={network}>
      <Outlet />
    </NetworkProvider>
  );
}
