declare const unit: unique symbol;

/** A number that carries its unit in its type, so that people are never added to doses by mistake. */
export type Measured<Unit extends string> = number & { readonly [unit]: Unit };
