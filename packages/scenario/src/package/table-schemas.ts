/**
 * The tables of a scenario and of a plan as Frictionless Table Schemas
 * (https://datapackage.org/standard/table-schema/): the one list of columns that reading, writing, `datapackage.json`
 * and `schemas/*.json` share.
 */
export interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date';
  readonly description: string;
  readonly constraints?: Constraints;
}

export interface Constraints {
  readonly required?: boolean;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

/** No comma, quote or line break, and no space at either end. */
const KEY_PATTERN = '[^\\s,"]([^,"\\r\\n]*[^\\s,"])?';

function key(name: string, description: string): Field {
  return { name, type: 'string', description, constraints: { required: true, pattern: KEY_PATTERN } };
}

function text(name: string, description: string): Field {
  return { name, type: 'string', description };
}

function whole(name: string, description: string, minimum = 0): Field {
  const constraints = { required: true, minimum, maximum: Number.MAX_SAFE_INTEGER };
  return { name, type: 'integer', description, constraints };
}

function date(name: string, description: string): Field {
  return { name, type: 'date', description, constraints: { required: true } };
}

function word(name: string, description: string, words: readonly string[]): Field {
  return { name, type: 'string', description, constraints: { required: true, enum: words } };
}

function references(column: string, resource: string): ForeignKey {
  return { fields: [column], reference: { resource, fields: [column] } };
}

const OPTIONAL_FIELDS: readonly Field[] = [
  {
    name: 'weight',
    type: 'number',
    description: 'weight, with at most six places; empty: by the weights of policy.json, else 1',
    constraints: { exclusiveMinimum: 0 },
  },
  {
    name: 'storage_doses',
    type: 'integer',
    description: 'most shipped doses in hand at the end of a week; empty: no limit known',
    constraints: { minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  },
];

/** The columns of destinations.csv that may be left out. */
export type OptionalColumn = 'weight' | 'storage_doses';

const DESTINATION_FIELDS: readonly Field[] = [
  key('destination', 'ISO 3166-1 alpha-3 code for countries, any key otherwise'),
  text('name', 'name of the destination'),
  whole('population', 'people', 1),
  text('income_group', 'World Bank income group: HIC, UMIC, LMIC, LIC, or any other word'),
  text('region', 'region, such as the WHO region'),
  whole('doses_given', 'doses administered before the plan starts'),
  whole('weekly_capacity', 'absorptive capacity: the most doses that can be administered in a week'),
  whole('lead_weeks', 'whole weeks from sending a lot until it can be administered here'),
];

/** destinations.csv with the optional columns that are named. */
export function destinationsSchema(optional: readonly OptionalColumn[]): TableSchema {
  const chosen: readonly string[] = optional;
  const fields = [...DESTINATION_FIELDS, ...OPTIONAL_FIELDS.filter((field) => chosen.includes(field.name))];
  return { fields, primaryKey: ['destination'] };
}

/** The tables of a scenario by resource name; destinations.csv with all its columns. */
export const SCENARIO_TABLES: Readonly<Record<ScenarioTable, TableSchema>> = {
  destinations: destinationsSchema(['weight', 'storage_doses']),
  products: {
    fields: [
      key('product', 'key of the product'),
      text('name', 'name of the product'),
      text('manufacturer', 'manufacturer'),
      whole('doses_per_course', 'doses of a full course', 1),
      whole('interval_weeks', 'weeks between the doses of a course'),
      whole('pack_doses', 'doses in a pack', 1),
      text('storage', 'storage that it needs, such as 2-8C'),
    ],
    primaryKey: ['product'],
  },
  lots: {
    fields: [
      key('lot', 'key of the lot'),
      key('product', 'product of the lot'),
      whole('doses', 'doses in the lot'),
      date('available', 'first day on which the lot can be sent'),
      date('expires', 'last day of use'),
      text('holder', 'who has the lot: a destination, anyone else, or nobody'),
    ],
    primaryKey: ['lot'],
    foreignKeys: [references('product', 'products')],
  },
  acceptance: {
    fields: [key('destination', 'destination'), key('product', 'a product that it accepts')],
    primaryKey: ['destination', 'product'],
    foreignKeys: [references('destination', 'destinations'), references('product', 'products')],
  },
  earmarks: {
    fields: [key('lot', 'lot'), key('destination', 'a destination that the lot may go to')],
    primaryKey: ['lot', 'destination'],
    foreignKeys: [references('lot', 'lots'), references('destination', 'destinations')],
  },
  capacity: {
    fields: [
      key('destination', 'destination'),
      whole('week', 'week from the start, 0 being the first'),
      whole('doses', 'absorptive capacity of that week, in place of weekly_capacity'),
    ],
    primaryKey: ['destination', 'week'],
    foreignKeys: [references('destination', 'destinations')],
  },
};

/** All columns that destinations.csv may have: what the weights of a policy may go by. */
export const DESTINATION_COLUMNS: readonly string[] = SCENARIO_TABLES.destinations.fields.map(
  ({ name }) => name,
);

export type ScenarioTable = 'destinations' | 'products' | 'lots' | OptionalTable;
/** The tables that a scenario may do without. */
export type OptionalTable = 'acceptance' | 'earmarks' | 'capacity';

const LOT: Field = key('lot', 'lot, as in lots.csv of the scenario');
const DESTINATION: Field = key('destination', 'destination, as in destinations.csv of the scenario');

/** What follows from the scenario, retold for whoever has a table alone; older plans are without these columns. */
const RETOLD_PLACE: readonly Field[] = [
  key('product', 'product of the lot, as in lots.csv of the scenario'),
  text('name', 'name of the destination, as in destinations.csv of the scenario'),
];

/** The tables of a plan that retell. */
export type RetoldTable = 'administrations' | 'shipments';

const RETOLD: Readonly<Record<RetoldTable, readonly Field[]>> = {
  administrations: [date('week_begins', 'first day of the week of use'), ...RETOLD_PLACE],
  shipments: [
    date('sent_week_begins', 'first day of the week in which it is sent'),
    date('received_week_begins', 'first day of the week in which it is received'),
    ...RETOLD_PLACE,
  ],
};

/** Columns that retell, by table: after the others, so that programs which go by position go on working. */
export type RetoldColumns = Readonly<Record<RetoldTable, readonly string[]>>;

export const ALL_RETOLD: RetoldColumns = {
  administrations: RETOLD.administrations.map(({ name }) => name),
  shipments: RETOLD.shipments.map(({ name }) => name),
};

/** The tables of a plan by resource name, with some of the columns that retell. */
export function planTables(retold: RetoldColumns): Readonly<Record<PlanTable, TableSchema>> {
  const without = (table: RetoldTable): TableSchema => {
    const left = ALL_RETOLD[table].filter((name) => !retold[table].includes(name));
    const schema = PLAN_TABLES[table];
    return { ...schema, fields: schema.fields.filter(({ name }) => !left.includes(name)) };
  };
  return {
    ...PLAN_TABLES,
    administrations: without('administrations'),
    shipments: without('shipments'),
  };
}

/** The tables of a plan by resource name. */
export const PLAN_TABLES: Readonly<Record<PlanTable, TableSchema>> = {
  administrations: {
    fields: [
      LOT,
      DESTINATION,
      whole('week', 'week of use, from 0'),
      whole('doses', 'doses administered', 1),
      ...RETOLD.administrations,
    ],
    primaryKey: ['lot', 'destination', 'week'],
  },
  coverage: {
    fields: [
      whole('milestone_week', 'weeks that are over by the milestone', 1),
      DESTINATION,
      whole('doses', 'doses administered in the plan by then'),
      {
        name: 'per_100',
        type: 'number',
        description:
          'doses per 100 people by then, those given before the start included; four places, half up',
        constraints: { required: true, minimum: 0 },
      },
      {
        name: 'limit',
        type: 'string',
        description: 'what keeps the destination from one dose more by then; words joined by ;',
        constraints: {
          required: true,
          pattern:
            'ceiling|several|(supply|capacity|shelf_life|acceptance|earmark|holder)(;(capacity|shelf_life|acceptance|earmark|holder))*',
        },
      },
    ],
    primaryKey: ['milestone_week', 'destination'],
  },
  shipments: {
    fields: [
      LOT,
      DESTINATION,
      whole('sent_week', 'week in which it is sent'),
      whole('received_week', 'week in which it is received'),
      whole('packs', 'packs, a part pack counted as one', 1),
      whole('doses', 'doses', 1),
      ...RETOLD.shipments,
    ],
    primaryKey: ['lot', 'destination', 'received_week'],
  },
  unused: {
    fields: [
      LOT,
      whole('doses', 'doses of the lot that the plan does not use', 1),
      word('reason', 'why, the first that holds', [
        'no_taker',
        'shelf_life',
        'too_late',
        'kept',
        'ceiling',
        'capacity',
      ]),
    ],
    primaryKey: ['lot'],
  },
};

export type PlanTable = 'administrations' | 'coverage' | 'shipments' | 'unused';
