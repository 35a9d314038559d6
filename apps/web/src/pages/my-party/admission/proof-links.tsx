import { useLingui } from '@lingui/react';
import { API_ROOT, type StoredUpload } from '@sahakarya/contract';

/** Files that show for whom somebody speaks. They are saved, never shown. */
export function ProofLinks({ proof }: { readonly proof: readonly StoredUpload[] }) {
  const { _ } = useLingui();
  if (proof.length === 0) return null;
  return (
    <div>
      <p className="hint">{_('party.ask.proof')}</p>
      <ul className="proof-links">
        {proof.map(({ file, name }) => (
          <li key={file}>
            <a href={`${API_ROOT}/files/${file}`} download={name}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
