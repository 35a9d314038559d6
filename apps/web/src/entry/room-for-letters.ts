/** A page is hidden no longer, whatever becomes of the sheet: on a slow line it is there after three seconds. */
const LONGEST_MS = 4_000;

/**
 * Runs before the page is read, for languages whose script a system may have no letters of: there it adds the sheet
 * that keeps their room until the page's own come. Where there are letters they are read at once, and nothing is added.
 */
function keepRoom(): void {
  const { own, sheet = '' } = document.currentScript?.dataset ?? {};
  if (!(own === 'mr' ? lacksDevanagari() : lacksChinese())) return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet });
  const show = () => {
    if (!('roomAwaited' in document.documentElement.dataset)) return;
    delete document.documentElement.dataset.roomAwaited;
    // What the address points at had no place yet when the browser looked for it.
    if (location.hash !== '') location.replace(location.hash);
  };
  // Fonts are unpacked after their sheet has come. What is painted before would move as much as without them; what is
  // only laid out before asks the system for each letter that it lacks, a tenth of a second in all.
  document.documentElement.dataset.roomAwaited = '';
  link.addEventListener('load', () => {
    const widths = [...document.fonts].filter(({ family }) => family.includes('Widths'));
    Promise.allSettled(widths.map((face) => face.load())).then(show);
  });
  link.addEventListener('error', show);
  setTimeout(show, LONGEST_MS);
  document.head.append(link);
}

const SIZE = 100;

/** Of three letters these make one; three boxes are three times as wide as one. */
function lacksDevanagari(): boolean {
  return Math.abs(widthOf('त्र') - 3 * widthOf('त')) < 1;
}

/** Letters are as wide as they are high. A box that is so too keeps their room itself. */
function lacksChinese(): boolean {
  return Math.abs(widthOf('中') - SIZE) > 1;
}

/** In the system's own fonts, px; those of the page have not come. */
function widthOf(text: string): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return Number.NaN;
  pen.font = `${SIZE}px sans-serif`;
  return pen.measureText(text).width;
}

keepRoom();
