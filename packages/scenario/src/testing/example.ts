import { type Checked, faultText } from '../faults.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A small scenario with every table, as text by file name. */
export const EXAMPLE: Readonly<Record<string, string>> = {
  'destinations.csv': `destination,name,population,income_group,region,doses_given,weekly_capacity,lead_weeks,weight,storage_doses
AAA,Alpha,1000,LIC,AFRO,0,100,1,,
BBB,"Beta, the second",2000,HIC,EURO,300,200,0,1.5,400
CCC,"Gamma ""C""",5000,none,AFRO,50,500,2,,
`,
  'products.csv': `product,name,manufacturer,doses_per_course,interval_weeks,pack_doses,storage
ONE,One-shot,Maker,1,0,10,2-8C
TWO,Two-shot,Maker,2,3,20,frozen
`,
  'lots.csv': `lot,product,doses,available,expires,holder
L1,ONE,500,2021-08-02,2021-12-31,AAA
L2,TWO,600,2021-07-20,2021-10-31,
L3,TWO,700,2021-09-01,2022-03-31,Serum Institute
`,
  'acceptance.csv': `destination,product
AAA,ONE
AAA,TWO
BBB,ONE
CCC,TWO
`,
  'earmarks.csv': `lot,destination
L2,CCC
L2,AAA
`,
  'capacity.csv': `destination,week,doses
AAA,0,0
AAA,3,40
CCC,99,5
`,
  'policy.json': `{
  "start": "2021-08-02",
  "weeks": 12,
  "milestone_every_weeks": 4,
  "target_per_100": 66.6,
  "holder_target_per_100": 140,
  "sharing": "surplus",
  "shelf_life_on_arrival_weeks": 2,
  "delivery_every_weeks": 4,
  "smallest_shipment_doses": 0,
  "pack_rounding": "fair",
  "weights": {
    "by": "income_group",
    "LIC": 2,
    "HIC": 0.5
  }
}
`,
};

/** A scenario of three destinations that share 50 doses; the words of README.md. */
export const FIFTY: Readonly<Record<string, string>> = {
  'destinations.csv': `destination,name,population,income_group,region,doses_given,weekly_capacity,lead_weeks
TEN,Ten,10,LIC,none,0,1000,0
TWENTY,Twenty,20,LMIC,none,0,1000,0
FIFTY,Fifty,50,HIC,none,0,1000,0
`,
  'products.csv': `product,name,manufacturer,doses_per_course,interval_weeks,pack_doses,storage
VAX,Vaccine,Maker,2,4,1,2-8C
`,
  'lots.csv': `lot,product,doses,available,expires,holder
LOT,VAX,50,2021-08-02,2021-12-31,
`,
  'policy.json': `{
  "start": "2021-08-02",
  "weeks": 4,
  "target_per_100": 100,
  "sharing": "pooled"
}
`,
};

export function bytesOf(files: Iterable<readonly [string, string]>): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map([...files].map(([name, text]) => [name, encoder.encode(text)]));
}

export function scenarioOf(files: Readonly<Record<string, string>>): Scenario {
  return rightValue(parseScenario(bytesOf(Object.entries(files))));
}

/** The value of what must be right. */
export function rightValue<Value>(checked: Checked<Value>): Value {
  if (checked.ok) return checked.value;
  throw new Error(checked.faults.map(faultText).join('\n'));
}
