package hexmail.emulator.grants;

import java.nio.file.Path;
import java.time.Clock;

/// All that the local Google keeps of sign-ins, in `oauth.db` of a data folder. There is one
/// client, so nothing here names it. Safe for use by many threads, not by two processes.
public final class Grants implements AutoCloseable {
  private final Database database;
  private final Clock clock;
  private final RandomText random;

  private Grants(Database database, Clock clock, RandomText random) {
    this.database = database;
    this.clock = clock;
    this.random = random;
  }

  /// Opens what `folder` holds; an empty or missing folder is a fresh start.
  public static Grants open(Path folder, Clock clock, RandomText random) {
    return new Grants(Database.open(folder.resolve("oauth.db")), clock, random);
  }

  public AuthorizationCodes codes() {
    return new AuthorizationCodes(database, clock, random);
  }

  public Consents consents() {
    return new Consents(database);
  }

  public Tokens tokens() {
    return new Tokens(database, clock, random);
  }

  public SigningKeys signingKeys() {
    return new SigningKeys(database, random);
  }

  @Override
  public void close() {
    database.close();
  }
}
