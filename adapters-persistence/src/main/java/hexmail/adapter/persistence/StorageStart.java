package hexmail.adapter.persistence;

import hexmail.adapter.persistence.PersistenceAdapter.Login;
import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.database.StartupFailure;
import hexmail.adapter.persistence.encryption.Keyset;
import hexmail.adapter.persistence.encryption.SecretCipher;
import hexmail.adapter.persistence.postgres.PostgresDatabase;
import hexmail.adapter.persistence.postgres.PostgresServer;
import hexmail.adapter.persistence.postgres.PostgresUrl;
import hexmail.adapter.persistence.sqlite.SqliteDatabase;
import hexmail.adapter.persistence.sqlite.SqliteFile;
import hexmail.adapter.persistence.sqlite.SqliteInspection;
import hexmail.domain.outage.StoreUnavailable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Starts the storage on one database. A start that fails leaves nothing behind.
final class StorageStart {
  private StorageStart() {}

  /// Opens the database at `location`, and the key set.
  static PersistenceAdapter of(DatabaseLocation location, Settings settings) {
    boolean _ = Keyset.isPresent(settings.keyset());
    return switch (location) {
      case DatabaseLocation.Memory() -> start(SqliteDatabase.inMemory(), settings);
      case DatabaseLocation.InFile(Path path) -> {
        // Before anything is made: a start that fails leaves nothing behind.
        boolean _ = SqliteInspection.isPresent(path);
        SqliteFile file = SqliteFile.at(path);
        yield file.withStartLock(() -> start(file, settings));
      }
      case DatabaseLocation.OnServer(
              PostgresUrl url,
              Login(String user, @Nullable Path passwordFile)) -> {
        PostgresServer server = PostgresServer.at(url, user, passwordFile);
        yield server.withStartLock(() -> start(PostgresDatabase.on(server), settings));
      }
    };
  }

  private static PersistenceAdapter start(SqliteFile file, Settings settings) {
    try {
      return start(SqliteDatabase.in(file), settings);
    } catch (RuntimeException failure) {
      file.removeIfNew();
      throw failure;
    }
  }

  private static PersistenceAdapter start(Database database, Settings settings) {
    try {
      SecretCipher cipher = Keyset.fitting(settings.keyset(), database);
      return new PersistenceAdapter(database, cipher, settings.indexedMessages());
    } catch (StoreUnavailable failure) {
      database.close();
      throw new StartupFailure("The database fails: " + failure.getMessage(), failure);
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }
}
