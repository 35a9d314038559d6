import { z } from 'zod';
import { listRoute } from '../list-route.ts';
import { FormatQuery, oneOf } from '../lists.ts';
import { byDestination, from, income_group, key, to } from '../parameters.ts';
import type { Route } from '../route.ts';
import { Content } from './contents.ts';
import { Destination, Group, Listing, Product } from './destinations.ts';
import { ProductDoses, Production, Trade } from './economy.ts';
import { Source } from './sources.ts';

/** Tables of reference data, and where all figures come from. */
export const REFERENCE_ROUTES = {
  destinations: listRoute(
    'figures',
    '/destinations',
    '/destinations?income_group=LIC',
    'Countries and territories',
    Destination,
    {
      income_group,
      region: key,
      sort: z
        .enum(['destination', '-destination', 'name', '-name', 'population', '-population'])
        .default('destination'),
    },
  ),
  destination: {
    access: 'public',
    method: 'GET',
    subject: 'figures',
    path: '/destinations/{destination}',
    summary: 'One country or territory',
    params: byDestination,
    query: FormatQuery,
    answer: oneOf(Destination),
    row: Destination,
    problems: ['not-found'],
    example: '/destinations/IND',
  },
  groups: listRoute(
    'figures',
    '/groups',
    '/groups',
    'Income groups and their people, the denominators of rates',
    Group,
    {},
  ),
  products: listRoute('figures', '/products', '/products', 'Vaccines', Product, {}),
  listings: listRoute(
    'figures',
    '/listings',
    '/listings?product=AZ',
    'Emergency use listings and authorisations',
    Listing,
    {
      product: key,
      regulator: key,
    },
  ),
  dosesByProduct: listRoute(
    'figures',
    '/doses-by-product',
    '/doses-by-product?destination=DEU&product=PFIZER',
    'Doses given by product, where destinations report them; in order of destination, product and day',
    ProductDoses,
    { destination: key, product: key, from, to },
  ),
  production: listRoute(
    'figures',
    '/production',
    '/production',
    'What producers aimed at, made and expected, in doses',
    Production,
    {
      entity: key,
      product: key,
      metric: key,
    },
  ),
  trade: listRoute('figures', '/trade', '/trade?period=2020', 'World trade, 2019 to 2022', Trade, {
    period: key,
    flow: key,
    measure: key,
  }),
  sources: listRoute(
    'figures',
    '/sources',
    '/sources',
    'Where figures come from, and on what terms',
    Source,
    {},
  ),
  contents: listRoute(
    'figures',
    '/contents',
    '/contents',
    'What is in here: which figures, of which time, by which source, and on what terms',
    Content,
    {},
  ),
} as const satisfies Record<string, Route>;
