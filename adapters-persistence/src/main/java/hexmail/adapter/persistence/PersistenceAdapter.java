package hexmail.adapter.persistence;

import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The ports that keep things, on one database. Safe for use by many threads; several processes may
/// open the same SQLite file. After [#close] every port is out of order.
public final class PersistenceAdapter implements AutoCloseable {
  private final Database database;
  private final JdbiCredentialStore credentialStore;
  private final JdbiPendingAuthorizations pendingAuthorizations;
  private final JdbiSessions sessions;

  /// Where things are kept.
  ///
  /// @param jdbcUrl `jdbc:sqlite:PATH`, or `jdbc:sqlite::memory:` for a store that ends with the
  ///   process
  /// @param keyset the file of the keys that secrets are encrypted with
  public record Settings(String jdbcUrl, Path keyset) {
    public Settings {
      Objects.requireNonNull(jdbcUrl);
      Objects.requireNonNull(keyset);
    }
  }

  /// The store cannot be opened as it is. The message is one line for the operator: what is wrong,
  /// and how to mend it.
  public static final class Unusable extends RuntimeException {
    Unusable(String message) {
      this(message, null);
    }

    Unusable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  private PersistenceAdapter(Database database, SecretCipher cipher) {
    this.database = database;
    this.credentialStore = new JdbiCredentialStore(database, cipher);
    this.pendingAuthorizations = new JdbiPendingAuthorizations(database, cipher);
    this.sessions = new JdbiSessions(database);
  }

  /// Opens the database, checks it, and brings its schema up to date; makes it when there is none,
  /// and the key set when there is neither one nor a credential. Of several starts on one file one
  /// goes on at a time; the others wait, at most 30 seconds.
  ///
  /// @throws Unusable when something has to be mended first
  public static PersistenceAdapter open(Settings settings) {
    return switch (DatabaseLocation.parse(settings.jdbcUrl())) {
      case DatabaseLocation.Memory() -> start(SqliteDatabase.inMemory(), settings.keyset());
      case DatabaseLocation.InFile(Path path) -> {
        SqliteFile file = SqliteFile.at(path);
        yield StartLock.hold(
            file.sibling(".lock"), () -> start(SqliteDatabase.in(file), settings.keyset()));
      }
    };
  }

  private static PersistenceAdapter start(Database database, Path keyset) {
    try {
      return new PersistenceAdapter(database, Keyset.fitting(keyset, database));
    } catch (StoreUnavailable failure) {
      database.close();
      throw new Unusable("The database fails: " + failure.getMessage(), failure);
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  public CredentialStore credentialStore() {
    return credentialStore;
  }

  public PendingAuthorizations pendingAuthorizations() {
    return pendingAuthorizations;
  }

  public Sessions sessions() {
    return sessions;
  }

  public SessionDirectory sessionDirectory() {
    return sessions;
  }

  @Override
  public void close() {
    database.close();
  }
}
