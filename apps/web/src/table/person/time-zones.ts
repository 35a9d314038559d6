/**
 * Names that browsers still give, and those that the tz database (IANA) has had since: what a place calls itself today.
 */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The zone of this device's clock. Of the browser alone: the server has another one. */
export function zoneHere(): string {
  return ofToday(Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** Names of zones that this browser knows, and `own`, by their letters. */
export function zonesWith(own: string): readonly string[] {
  return [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone').map(ofToday)])].sort();
}

/** The name of today, where this browser knows it. */
function ofToday(zone: string): string {
  const name = RENAMED[zone] ?? zone;
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return zone;
  }
}
