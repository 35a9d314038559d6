import type { Finding } from '../findings/finding.ts';
import type { Picture } from '../picture/picture.ts';

/**
 * What a destination had given, with the day of the report that tells it, or the picture's where it was filled in
 * since, which it says. An old report has no rate.
 */
export function destinationFinding(picture: Picture, key: string, name: string): Finding {
  const standing = picture.destinations.find(({ destination }) => destination.destination === key);
  const shown = { day: picture.day };
  const { rate = null, isOld = false, reported = null } = standing ?? {};
  if (rate === null) return { id: 'destination.title.none', values: { name: { text: name }, day: shown } };
  if (isOld && reported !== null)
    return { id: 'destination.title.old', values: { name: { text: name }, day: { day: reported } } };
  const isFilled = standing?.coverage?.filled.includes(picture.measure) ?? false;
  const day = reported === null || isFilled ? shown : { day: reported };
  const id = isFilled ? 'destination.title.filled' : 'destination.title';
  return { id, values: { name: { text: name }, rate: { rate }, day } };
}
