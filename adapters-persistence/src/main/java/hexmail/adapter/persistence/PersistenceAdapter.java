package hexmail.adapter.persistence;

import hexmail.adapter.persistence.authorization.EncryptingPendingAuthorizations;
import hexmail.adapter.persistence.credential.EncryptingCredentialStore;
import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.database.StartupFailure;
import hexmail.adapter.persistence.encryption.SecretCipher;
import hexmail.adapter.persistence.index.EncryptingConversationIndex;
import hexmail.adapter.persistence.index.EncryptingMailboxIndex;
import hexmail.adapter.persistence.index.SummaryCache;
import hexmail.adapter.persistence.opened.EncryptingOpenedMessages;
import hexmail.adapter.persistence.opened.OpenedLimits;
import hexmail.adapter.persistence.picture.EncryptingPictureSenders;
import hexmail.adapter.persistence.revocation.EncryptingRevocations;
import hexmail.adapter.persistence.search.EncryptingSearches;
import hexmail.domain.port.AuditLog;
import hexmail.domain.port.ConversationIndex;
import hexmail.domain.port.CredentialDirectory;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.MailboxIndex;
import hexmail.domain.port.OpenedMessages;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.port.PictureSenders;
import hexmail.domain.port.Revocations;
import hexmail.domain.port.Searches;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.domain.port.Transactions;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The storage ports, on one database. Safe for use by many threads. Several processes may open the
/// same database. After [#close] every call of a port throws
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable].
public final class PersistenceAdapter implements AutoCloseable {
  /// A limit, so that an attacker who begins sign-ins cannot fill the disk.
  private static final int MAX_PENDING_AUTHORIZATIONS = 10_000;

  private static final int MAX_PICTURE_SENDERS = 1_000;

  /// For each account of a session. The largest text that is read whole has a megabyte as sent.
  private static final OpenedLimits OPENED_MESSAGES = new OpenedLimits(200, 10_000_000, 2_000_000);

  private final Database database;
  private final EncryptingCredentialStore credentialStore;
  private final PendingAuthorizations pendingAuthorizations;
  private final JdbiSessions sessions;
  private final Revocations revocations;
  private final AuditLog auditLog;
  private final MailboxIndex mailboxIndex;
  private final ConversationIndex conversationIndex;
  private final PictureSenders pictureSenders;
  private final Searches searches;
  private final OpenedMessages openedMessages;
  private final Transactions transactions;

  /// Database and keys.
  ///
  /// @param jdbcUrl `jdbc:sqlite:PATH`, `jdbc:sqlite::memory:` for a database that ends with the
  ///   process, or `jdbc:postgresql://HOST:PORT/DATABASE`; never with a user or a password
  /// @param keyset the file of the keys that encrypt secrets
  /// @param login the user of a database server; null with SQLite
  /// @param indexedMessages the most message summaries that the index keeps for each account, at
  ///   least one; the summaries of the messages received first are removed when there are more. Of
  ///   conversations it keeps a tenth as many, or 100
  public record Settings(String jdbcUrl, Path keyset, @Nullable Login login, int indexedMessages) {
    private static final int DEFAULT_INDEXED_MESSAGES = 100_000;

    public Settings {
      Objects.requireNonNull(jdbcUrl);
      Objects.requireNonNull(keyset);
      if (indexedMessages < 1) {
        throw new IllegalArgumentException("The index keeps at least one message");
      }
    }

    /// Settings with an index of 100,000 messages for each account.
    public Settings(String jdbcUrl, Path keyset, @Nullable Login login) {
      this(jdbcUrl, keyset, login, DEFAULT_INDEXED_MESSAGES);
    }

    /// The same for SQLite.
    public Settings(String jdbcUrl, Path keyset) {
      this(jdbcUrl, keyset, null);
    }

    /// The same settings with an index of another size.
    public Settings withIndexedMessages(int messages) {
      return new Settings(jdbcUrl, keyset, login, messages);
    }
  }

  /// A user of a database server.
  ///
  /// @param passwordFile holds the password and nothing else, and only this user may read it; null
  ///   when the server asks for no password
  public record Login(String user, @Nullable Path passwordFile) {
    public Login {
      Objects.requireNonNull(user);
    }
  }

  /// The store cannot be opened. The message is one line for the operator: what is wrong, and how
  /// to fix it.
  public static final class Unusable extends RuntimeException {
    private Unusable(StartupFailure problem) {
      super(problem.getMessage(), problem.getCause());
    }
  }

  PersistenceAdapter(Database database, SecretCipher cipher, int indexedMessages) {
    SummaryCache summaries = new SummaryCache();
    this.database = database;
    this.credentialStore = EncryptingCredentialStore.over(database, cipher, summaries);
    this.pendingAuthorizations =
        EncryptingPendingAuthorizations.over(database, cipher, MAX_PENDING_AUTHORIZATIONS);
    this.sessions = new JdbiSessions(database, summaries);
    this.revocations = EncryptingRevocations.over(database, cipher);
    this.auditLog = new JdbiAuditLog(database);
    this.mailboxIndex = EncryptingMailboxIndex.over(database, cipher, indexedMessages, summaries);
    this.conversationIndex =
        EncryptingConversationIndex.over(database, cipher, conversations(indexedMessages));
    this.pictureSenders = EncryptingPictureSenders.over(database, cipher, MAX_PICTURE_SENDERS);
    this.searches = EncryptingSearches.over(database, cipher);
    this.openedMessages = EncryptingOpenedMessages.over(database, cipher, OPENED_MESSAGES);
    this.transactions = new JdbiTransactions(database);
  }

  /// A tenth as many conversations as messages, and as many as the largest page has.
  private static int conversations(int messages) {
    return Math.max(100, messages / 10);
  }

  /// Looks at what [#open] would find, and changes nothing: no file is made, locked or written.
  ///
  /// @return what a start will make, a line each
  /// @throws Unusable when the operator has to fix something first
  public static List<String> inspect(Settings settings) {
    try {
      return StorageInspection.of(DatabaseLocation.of(settings), settings.keyset());
    } catch (StartupFailure problem) {
      throw new Unusable(problem);
    }
  }

  /// Opens the database, checks it, and migrates its schema. Creates the database if it is missing,
  /// and the key set if it is missing and no credential is stored. Starts on one database run one
  /// at a time; the others wait for at most 30 seconds.
  ///
  /// @throws Unusable when the operator has to fix something first
  public static PersistenceAdapter open(Settings settings) {
    try {
      return StorageStart.of(DatabaseLocation.of(settings), settings);
    } catch (StartupFailure problem) {
      throw new Unusable(problem);
    }
  }

  public CredentialStore credentialStore() {
    return credentialStore;
  }

  public CredentialDirectory credentialDirectory() {
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

  public ConversationIndex conversationIndex() {
    return conversationIndex;
  }

  public PictureSenders pictureSenders() {
    return pictureSenders;
  }

  public Searches searches() {
    return searches;
  }

  public OpenedMessages openedMessages() {
    return openedMessages;
  }

  public Transactions transactions() {
    return transactions;
  }

  @Override
  public void close() {
    database.close();
  }
}
