import type { Kysely, Selectable } from 'kysely';
import type { PlaceStore, YearChannel } from '../../operations/records/place-store.ts';
import type { Tables } from './tables.ts';

export function createPlaceStore(db: Kysely<Tables>): PlaceStore {
  return {
    installation: async (teamId) => {
      const row = await db
        .selectFrom('installation')
        .selectAll()
        .where('team_id', '=', teamId)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      return row ? { teamId: row.team_id, serviceUrl: row.service_url, tenantId: row.tenant_id } : null;
    },

    install: async ({ teamId, serviceUrl, tenantId }, now) => {
      await db
        .insertInto('installation')
        .values({ team_id: teamId, service_url: serviceUrl, tenant_id: tenantId, installed_at: now, removed_at: null })
        .onConflict((conflict) =>
          conflict.column('team_id').doUpdateSet({ service_url: serviceUrl, tenant_id: tenantId, removed_at: null }),
        )
        .execute();
    },

    remove: async (teamId, now) => {
      await db.updateTable('installation').set({ removed_at: now }).where('team_id', '=', teamId).execute();
    },

    moveService: async (teamId, serviceUrl) => {
      const moved = db.updateTable('installation').set({ service_url: serviceUrl }).where('team_id', '=', teamId);
      await moved.where('service_url', '!=', serviceUrl).execute();
    },

    chatOf: async (personId) => {
      const row = await db
        .selectFrom('personal_chat')
        .selectAll()
        .where('person_id', '=', personId)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      if (!row) return null;
      const { conversation_id: conversationId, service_url: serviceUrl, tenant_id: tenantId } = row;
      return { personId, conversationId, serviceUrl, tenantId };
    },

    openChat: async ({ personId, conversationId, serviceUrl, tenantId }, now) => {
      const place = { conversation_id: conversationId, service_url: serviceUrl, tenant_id: tenantId, removed_at: null };
      await db
        .insertInto('personal_chat')
        .values({ person_id: personId, ...place, installed_at: now })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(place))
        .execute();
    },

    closeChat: async (personId, now) => {
      await db.updateTable('personal_chat').set({ removed_at: now }).where('person_id', '=', personId).execute();
    },

    channels: async (schoolId) => {
      const rows = db.selectFrom('channel').selectAll().where('school_id', '=', schoolId);
      return (await rows.where('deleted_at', 'is', null).execute()).map(channelOf);
    },

    channelsEver: async (schoolId) => {
      const rows = await db.selectFrom('channel').selectAll().where('school_id', '=', schoolId).execute();
      return rows.map(channelOf);
    },

    dropChannels: async (channelIds, now) => {
      if (channelIds.length === 0) return;
      const gone = db
        .updateTable('channel')
        .set({ deleted_at: now })
        .where('channel_id', 'in', [...channelIds]);
      await gone.where('deleted_at', 'is', null).execute();
    },

    saveChannels: async (schoolId, channels, now) => {
      for (const { channelId, teamId, name, yearGroup, mappedBy } of channels) {
        const said = mappedBy === undefined ? {} : { mapped_by: mappedBy };
        await db
          .insertInto('channel')
          .values({
            channel_id: channelId,
            school_id: schoolId,
            team_id: teamId,
            name,
            year_group: yearGroup,
            seen_at: now,
            ...said,
          })
          .onConflict((conflict) =>
            conflict
              .column('channel_id')
              .doUpdateSet({ name, year_group: yearGroup, seen_at: now, deleted_at: null, ...said }),
          )
          .execute();
      }
    },
  };
}

function channelOf({
  channel_id: channelId,
  team_id: teamId,
  name,
  year_group: yearGroup,
  ...row
}: ChannelRow): YearChannel {
  return { channelId, teamId, name, yearGroup, ...(row.mapped_by === null ? {} : { mappedBy: row.mapped_by }) };
}

type ChannelRow = Selectable<Tables['channel']>;
