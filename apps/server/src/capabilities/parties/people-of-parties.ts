/** What of people is needed for parties. */
export interface PeopleOfParties {
  /** The person of an address; somebody who has no account yet, and is not among those who wait, is made. */
  readonly invited: (whom: {
    readonly email: string;
    readonly party: string;
    readonly waiting: readonly string[];
  }) => Promise<string>;
  /** Keeps the secret of a provider that is about to be set, under the id of that setting. */
  readonly keepSecret: (of: { readonly provider: string; readonly secret: string }) => Promise<void>;
  /** Whose invitation by a party is not over. */
  readonly invitedNow: (party: string) => Promise<ReadonlySet<string>>;
  /** A party's invitation of a person that is good still; again, within minutes of when it was handed on. */
  readonly invitation: (whose: {
    readonly person: string;
    readonly party: string;
    readonly isAgain: boolean;
  }) => Promise<{ readonly text: string; readonly until: Date } | undefined>;
}
