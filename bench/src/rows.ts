import type { Row } from './row.ts';
import { dataPackage } from './rows/data-package.ts';
import { districts } from './rows/districts.ts';
import { firstScreen } from './rows/first-screen.ts';
import { folders } from './rows/folders.ts';
import { growth } from './rows/growth.ts';
import { leftDownloads } from './rows/left-downloads.ts';
import { linearProgrammes } from './rows/linear-programmes.ts';
import { newDay } from './rows/new-day.ts';
import { notices } from './rows/notices.ts';
import { oneChange } from './rows/one-change.ts';
import { oneFlow } from './rows/one-flow.ts';
import { pageLoads } from './rows/page-loads.ts';
import { readers } from './rows/readers.ts';
import { reports } from './rows/reports.ts';
import { studioChange } from './rows/studio-change.ts';
import { talks } from './rows/talks.ts';
import { worldPlan } from './rows/world-plan.ts';

/** In the order of the table. */
export const ROWS: readonly Row[] = [
  worldPlan,
  oneChange,
  districts,
  growth,
  linearProgrammes,
  oneFlow,
  folders,
  firstScreen,
  studioChange,
  pageLoads,
  reports,
  dataPackage,
  leftDownloads,
  newDay,
  readers,
  talks,
  notices,
];
