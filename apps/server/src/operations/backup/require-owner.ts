import type { ClientConfig } from 'pg';
import type { Database } from '../../platform/database/database.ts';
import { OperationFault } from '../../platform/operation-fault.ts';

/**
 * The owner's connection. Row-level security shows the owner every row; another role might be shown a part, and the
 * backup would lack the rest.
 *
 * @throws OperationFault `owner-needed`
 */
export function requireOwner({ owner }: Pick<Database, 'owner'>): ClientConfig {
  if (owner === undefined) throw new OperationFault('owner-needed', {});
  return owner;
}
