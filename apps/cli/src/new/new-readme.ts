/** README.md of a new scenario, to be translated in one place. */
export function newReadme(folder: string, title: string, isInvented: boolean): string {
  const parts = [beginning(folder, title, isInvented), DESTINATIONS, PRODUCTS, LOTS, OPTIONAL_TABLES, POLICY];
  return `${parts.join('\n\n')}\n`;
}

function beginning(folder: string, title: string, isInvented: boolean): string {
  return `# ${title}

${
  isInvented
    ? 'A scenario to begin with. Everything in it is invented: put your own figures in its place.'
    : 'Copied from another scenario. Its sources and licences are in `datapackage.json`: name them when you pass it on.'
}

    sahakarya check ${folder}
    sahakarya plan ${folder} --out plan
    sahakarya verify ${folder} plan

All tables are CSV in UTF-8 with a header row. Columns may stand in any order. Whole numbers are digits alone, dates
are written 2025-01-06. \`check\` names every mistake with its file, row and column, and what is mostly a slip, such
as a place without capacity.`;
}

const DESTINATIONS = `## destinations.csv: who gives doses

| column | meaning |
|---|---|
| destination | a short key: for countries ISO 3166-1 alpha-3, else any text without comma, quote or line break |
| name | as people know it |
| population | people, at least 1 |
| income_group | HIC, UMIC, LMIC or LIC, or a word of your own |
| region | any word |
| doses_given | doses given before the start |
| weekly_capacity | the most doses that it can give in a week |
| lead_weeks | whole weeks from sending a lot until it can be given there |
| weight | optional: how much coverage it is to have beside others; 1 when empty |
| storage_doses | optional: the most shipped doses that it can have in store at a week's end |`;

const PRODUCTS = `## products.csv: the vaccines

| column | meaning |
|---|---|
| product | a short key |
| name, manufacturer | any text |
| storage | the cold that it needs, such as 2-8C; any text |
| doses_per_course | doses that one person needs |
| interval_weeks | weeks between them |
| pack_doses | doses in the smallest pack that is shipped |`;

const LOTS = `## lots.csv: the doses

| column | meaning |
|---|---|
| lot | a key |
| product | from products.csv |
| doses | how many |
| available | the first day on which the lot can be sent |
| expires | the last day on which it may be used |
| holder | who has it: a destination, anyone else, or empty |`;

const OPTIONAL_TABLES = `## Optional tables

- acceptance.csv (destination, product): which products each destination has authorised. Without this file everyone
  accepts every product; with it, only what it lists.
- earmarks.csv (lot, destination): the only destinations that a lot may go to. Lots that are not in it may go anywhere.
- capacity.csv (destination, week, doses): another capacity in one week. Week 0 begins on the start.`;

const POLICY = `## policy.json: the rules

| name | meaning |
|---|---|
| start | the first day |
| weeks | how many weeks to plan |
| milestone_every_weeks | fairness is judged every so many weeks, and at the end. Or milestones: a list of dates |
| target_per_100 | the most doses per 100 people that anyone is given, those given before counted in |
| holder_target_per_100 | how many of its own a holder may keep first, under surplus and own |
| sharing | pooled: all lots serve everyone. surplus: holders come first with their own lots. own: nothing is shared |
| shelf_life_on_arrival_weeks | weeks of use that a lot must still have when it arrives |
| delivery_every_weeks | at most one shipment per lot and destination in so many weeks; 4 when left out |
| smallest_shipment_doses | smaller shipments join others; 0 when left out |
| pack_rounding | fair (when left out) or down |
| weights | { "by": "income_group", "LIC": 2 }: weights by a column of destinations.csv |

Earlier milestones come first without limit: more of them help sooner; with fewer the end is fairer, and more is given.`;
