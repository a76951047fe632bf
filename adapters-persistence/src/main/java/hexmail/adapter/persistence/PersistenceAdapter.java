package hexmail.adapter.persistence;

import hexmail.adapter.persistence.audit.JdbiAuditLog;
import hexmail.adapter.persistence.authorization.EncryptingPendingAuthorizations;
import hexmail.adapter.persistence.credential.EncryptingCredentialStore;
import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.database.JdbiTransactions;
import hexmail.adapter.persistence.database.StartupFailure;
import hexmail.adapter.persistence.encryption.Keyset;
import hexmail.adapter.persistence.encryption.SecretCipher;
import hexmail.adapter.persistence.file.StartLock;
import hexmail.adapter.persistence.index.EncryptingMailboxIndex;
import hexmail.adapter.persistence.postgres.PostgresDatabase;
import hexmail.adapter.persistence.postgres.PostgresServer;
import hexmail.adapter.persistence.postgres.PostgresUrl;
import hexmail.adapter.persistence.revocation.EncryptingRevocations;
import hexmail.adapter.persistence.session.JdbiSessions;
import hexmail.adapter.persistence.sqlite.SqliteDatabase;
import hexmail.adapter.persistence.sqlite.SqliteFile;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.AuditLog;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.MailboxIndex;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.port.Revocations;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.domain.port.Transactions;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The ports that keep things, on one database. Safe for use by many threads; several processes may
/// open the same database. After [#close] every port is out of order.
public final class PersistenceAdapter implements AutoCloseable {
  /// Sign-ins that may be under way at once, so that nobody fills the disk with them.
  private static final int ATTEMPTS = 10_000;

  private final Database database;
  private final CredentialStore credentialStore;
  private final PendingAuthorizations pendingAuthorizations;
  private final JdbiSessions sessions;
  private final Revocations revocations;
  private final AuditLog auditLog;
  private final MailboxIndex mailboxIndex;
  private final Transactions transactions;

  /// Where things are kept.
  ///
  /// @param jdbcUrl `jdbc:sqlite:PATH`, `jdbc:sqlite::memory:` for a store that ends with the
  ///   process, or `jdbc:postgresql://HOST:PORT/DATABASE`; never with a user or a password
  /// @param keyset the file of the keys that secrets are encrypted with
  /// @param login who we are to a database server; nothing with SQLite
  /// @param indexedMessages how many summaries of messages the index keeps for each account, one at
  ///   least; those of the messages received first go when there are more
  public record Settings(String jdbcUrl, Path keyset, @Nullable Login login, int indexedMessages) {
    private static final int INDEXED_MESSAGES = 100_000;

    public Settings {
      Objects.requireNonNull(jdbcUrl);
      Objects.requireNonNull(keyset);
      if (indexedMessages < 1) {
        throw new IllegalArgumentException("The index keeps one message at least");
      }
    }

    /// With an index of 100,000 messages for each account.
    public Settings(String jdbcUrl, Path keyset, @Nullable Login login) {
      this(jdbcUrl, keyset, login, INDEXED_MESSAGES);
    }

    /// For SQLite, likewise.
    public Settings(String jdbcUrl, Path keyset) {
      this(jdbcUrl, keyset, null);
    }

    /// The same with an index of another size.
    public Settings withIndexedMessages(int messages) {
      return new Settings(jdbcUrl, keyset, login, messages);
    }
  }

  /// A user of a database server.
  ///
  /// @param passwordFile holds the password and nothing else, for this user's eyes only; nothing
  ///   when the server asks for none
  public record Login(String user, @Nullable Path passwordFile) {
    public Login {
      Objects.requireNonNull(user);
    }
  }

  /// The store cannot be opened as it is. The message is one line for the operator: what is wrong,
  /// and how to mend it.
  public static final class Unusable extends RuntimeException {
    private Unusable(StartupFailure problem) {
      super(problem.getMessage(), problem.getCause());
    }
  }

  private PersistenceAdapter(Database database, SecretCipher cipher, int indexedMessages) {
    this.database = database;
    this.credentialStore = EncryptingCredentialStore.over(database, cipher);
    this.pendingAuthorizations = EncryptingPendingAuthorizations.over(database, cipher, ATTEMPTS);
    this.sessions = new JdbiSessions(database);
    this.revocations = EncryptingRevocations.over(database, cipher);
    this.auditLog = new JdbiAuditLog(database);
    this.mailboxIndex = EncryptingMailboxIndex.over(database, cipher, indexedMessages);
    this.transactions = new JdbiTransactions(database);
  }

  /// Opens the database, checks it, and brings its schema up to date; makes it when there is none,
  /// and the key set when there is neither one nor a credential. Of several starts on one database
  /// one goes on at a time; the others wait, at most 30 seconds.
  ///
  /// @throws Unusable when something has to be mended first
  public static PersistenceAdapter open(Settings settings) {
    try {
      return open(DatabaseLocation.of(settings), settings);
    } catch (StartupFailure problem) {
      throw new Unusable(problem);
    }
  }

  private static PersistenceAdapter open(DatabaseLocation location, Settings settings) {
    return switch (location) {
      case DatabaseLocation.Memory() -> start(SqliteDatabase.inMemory(), settings);
      case DatabaseLocation.InFile(Path path) -> {
        SqliteFile file = SqliteFile.at(path);
        yield StartLock.hold(file.sibling(".lock"), () -> start(SqliteDatabase.in(file), settings));
      }
      case DatabaseLocation.OnServer(
              PostgresUrl url,
              Login(String user, @Nullable Path passwordFile)) -> {
        PostgresServer server = PostgresServer.at(url, user, passwordFile);
        yield server.oneStartAtATime(() -> start(PostgresDatabase.on(server), settings));
      }
    };
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

  public Revocations revocations() {
    return revocations;
  }

  public AuditLog auditLog() {
    return auditLog;
  }

  public MailboxIndex mailboxIndex() {
    return mailboxIndex;
  }

  public Transactions transactions() {
    return transactions;
  }

  @Override
  public void close() {
    database.close();
  }
}
