import { useNetwork } from '../../features/networks/index.ts';
import { MemberHome } from './member-home.tsx';
import { PublicHome } from './public-home.tsx';

/** The same address for everyone: the work of a member, or the public page of the network for a visitor. */
export function HomePage() {
  const network = useNetwork();
  return network.isMember ? <MemberHome /> : <PublicHome />;
}
