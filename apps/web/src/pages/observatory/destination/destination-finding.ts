import type { Finding } from '../findings/finding.ts';
import type { Picture } from '../picture/picture.ts';

/** What a destination had given by the picture's day. An old report is told with its own day, and no rate. */
export function destinationFinding(picture: Picture, key: string, name: string): Finding {
  const standing = picture.destinations.find(({ destination }) => destination.destination === key);
  const day = { day: picture.day };
  const { rate = null, isOld = false, reported = null } = standing ?? {};
  if (rate === null) return { id: 'destination.title.none', values: { name: { text: name }, day } };
  if (isOld && reported !== null)
    return { id: 'destination.title.old', values: { name: { text: name }, day: { day: reported } } };
  return { id: 'destination.title', values: { name: { text: name }, rate: { rate }, day } };
}
