package hexmail.adapter.persistence;

import hexmail.adapter.persistence.PersistenceAdapter.Login;
import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.database.StartupFailure;
import hexmail.adapter.persistence.encryption.Keyset;
import hexmail.adapter.persistence.postgres.PostgresDatabase;
import hexmail.adapter.persistence.postgres.PostgresServer;
import hexmail.adapter.persistence.postgres.PostgresUrl;
import hexmail.adapter.persistence.sqlite.SqliteInspection;
import hexmail.domain.outage.StoreUnavailable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks at a database and its key set as a start would find them, and changes nothing.
final class StorageInspection {
  private static final String NEW_TABLES = "the tables of this version in the database";

  private final Path keyset;
  private final List<String> toMake = new ArrayList<>();

  private StorageInspection(Path keyset) {
    this.keyset = keyset;
  }

  /// What a start will make, a line each.
  static List<String> of(DatabaseLocation location, Path keyset) {
    StorageInspection inspection = new StorageInspection(keyset);
    try {
      inspection.inspect(location);
    } catch (StoreUnavailable failure) {
      throw new StartupFailure("The database fails: " + failure.getMessage(), failure);
    }
    return List.copyOf(inspection.toMake);
  }

  private void inspect(DatabaseLocation location) {
    boolean hasKeys = Keyset.isPresent(keyset);
    switch (location) {
      case DatabaseLocation.Memory() -> withKeys(hasKeys);
      case DatabaseLocation.InFile(Path path) -> inspect(path, hasKeys);
      case DatabaseLocation.OnServer(
              PostgresUrl url,
              Login(String user, @Nullable Path passwordFile)) ->
          inspect(PostgresServer.at(url, user, passwordFile), hasKeys);
    }
  }

  private void inspect(Path path, boolean hasKeys) {
    if (!SqliteInspection.isPresent(path)) {
      toMake.add("the database " + path);
      withKeys(hasKeys);
      return;
    }
    SqliteInspection database = SqliteInspection.of(path);
    if (!database.isComplete()) {
      // A part of the content is in the log, and reading that would change the files beside it.
      withKeys(hasKeys);
      return;
    }
    if (database.checkContent()) {
      toMake.add(NEW_TABLES);
    }
    withKeys(Keyset.isFitting(keyset, database));
  }

  private void inspect(PostgresServer server, boolean hasKeys) {
    if (server.hasSchema()) {
      if (server.checkSchema()) {
        toMake.add(NEW_TABLES);
      }
      try (Database database = PostgresDatabase.reading(server)) {
        withKeys(Keyset.isFitting(keyset, database));
      }
    } else {
      toMake.add(NEW_TABLES);
      withKeys(hasKeys);
    }
  }

  private void withKeys(boolean present) {
    if (!present) {
      toMake.add("the key set " + keyset);
    }
  }
}
