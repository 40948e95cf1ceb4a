import type { EntityManager } from 'typeorm';
import type { Permission } from '../../../platform/access/policy.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { isUuid } from '../../../platform/database/is-uuid.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { rowsOf } from '../../../platform/run/runner.ts';
import { bodyPolicy } from '../governance.policy.ts';
import { BodyEntity } from '../model/body.entity.ts';

/**
 * The body that a computed query is asked about, by who holds the permission on it.
 *
 * @throws BODY_NOT_FOUND   it does not exist or the viewer may not see it
 * @throws FORBIDDEN
 */
export async function bodyForViewer(
  db: EntityManager,
  viewer: Viewer,
  bodyId: string,
  permission: Permission,
): Promise<BodyEntity> {
  const body = isUuid(bodyId) ? await db.findOneBy(BodyEntity, { id: bodyId }) : null;
  const rows = rowsOf(db);
  if (!body || !(await bodyPolicy.read.rule.test(body, viewer, rows))) throw new AppError('BODY_NOT_FOUND');
  if (!(await permission.rule.test(body, viewer, rows))) throw new AppError('FORBIDDEN');
  return body;
}
