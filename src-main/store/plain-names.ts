import { DefaultNamingStrategy } from 'typeorm';

/** Tables are called in SQL what they are called in code: `agendaItem`, not `agenda_item`. One name to search for. */
export class PlainNames extends DefaultNamingStrategy {
  override tableName(targetName: string, userSpecifiedName: string | undefined): string {
    return userSpecifiedName ?? targetName;
  }
}
