package hexmail.emulator.grants;

import hexmail.emulator.random.RandomText;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// All that the local Google keeps of sign-ins, in `oauth.db` of a data folder. There is one
/// client, so nothing here names it. Safe for use by many threads, not by two processes.
public final class Grants implements AutoCloseable {
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final Database database;
  private final Clock clock;
  private final RandomText random;
  private final Directory directory;
  private final Policies policies;
  private final SigningKeys signingKeys;

  private Grants(Database database, Clock clock, RandomText random) {
    this.database = database;
    this.clock = clock;
    this.random = random;
    this.directory = new Directory(database, clock);
    this.policies = new Policies(database);
    this.signingKeys = new SigningKeys(database, random);
  }

  /// Opens what `folder` holds; an empty or missing folder is a fresh start.
  public static Grants open(Path folder, Clock clock, RandomText random) {
    Database database = Database.open(folder.resolve("oauth.db"));
    forget(database, clock.instant().minus(FORGOTTEN).toEpochMilli());
    return new Grants(database, clock, random);
  }

  /// Codes and tokens that nobody can tell from unknown ones any more go, so that the file does not
  /// grow for ever.
  private static void forget(Database database, long before) {
    database.change(handle -> {
      handle.execute("DELETE FROM code WHERE expires_at < ?", before);
      return handle.execute(
          "DELETE FROM token WHERE ended_at < ? OR expires_at < ?", before, before);
    });
  }

  public AuthorizationCodes codes() {
    return new AuthorizationCodes(database, directory, clock, random);
  }

  public Consents consents() {
    return new Consents(database);
  }

  public Tokens tokens() {
    return new Tokens(database, directory, policies, new TokenRows(clock, random), clock);
  }

  public Revocations revocations() {
    return new Revocations(database, clock);
  }

  public Directory directory() {
    return directory;
  }

  public Policies policies() {
    return policies;
  }

  public SigningKeys signingKeys() {
    return signingKeys;
  }

  /// The time that grants live by.
  public Clock clock() {
    return clock;
  }

  /// Where what nobody can guess comes from.
  public RandomText random() {
    return random;
  }

  @Override
  public void close() {
    database.close();
  }
}
