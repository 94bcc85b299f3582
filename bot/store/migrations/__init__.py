"""How a store gets from each schema to the next; run by `bot.store.migrating`."""
