package hexmail.emulator.grants;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// All state of sign-ins, in `oauth.db` of a data folder. There is one client, so no table has a
/// client id. Safe for use by many threads, not by two processes.
public final class GrantStore implements AutoCloseable {
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final GrantDatabase database;
  private final Clock clock;
  private final RandomText random;
  private final AccountDirectory directory;
  private final TokenPolicies policies;
  private final SigningKeys signingKeys;
  private final SignInSettings signInSettings = new SignInSettings();

  private GrantStore(GrantDatabase database, Clock clock, RandomText random) {
    this.database = database;
    this.clock = clock;
    this.random = random;
    this.directory = new AccountDirectory(database, clock);
    this.policies = new TokenPolicies(database);
    this.signingKeys = new SigningKeys(database, random);
  }

  /// Opens the state in `folder`; an empty or missing folder has none.
  public static GrantStore open(Path folder, Clock clock, RandomText random) {
    GrantDatabase database = GrantDatabase.open(folder.resolve("oauth.db"));
    forget(database, clock.instant().minus(FORGOTTEN).toEpochMilli());
    return new GrantStore(database, clock, random);
  }

  /// Deletes codes and tokens that are by now treated like unknown ones, so that the file does not
  /// grow without limit.
  private static void forget(GrantDatabase database, long before) {
    database.change(handle -> {
      handle.execute("DELETE FROM code WHERE expires_at < ?", before);
      return handle.execute(
          "DELETE FROM token WHERE ended_at < ? OR expires_at < ?", before, before);
    });
  }

  public AuthorizationCodes codes() {
    return new AuthorizationCodes(database, directory, clock, random);
  }

  public GrantedScopes consents() {
    return new GrantedScopes(database);
  }

  public TokenStore tokens() {
    return new TokenStore(database, directory, policies, new TokenTable(clock, random), clock);
  }

  public TokenRevocation revocations() {
    return new TokenRevocation(database, clock);
  }

  public AccountDirectory directory() {
    return directory;
  }

  public TokenPolicies policies() {
    return policies;
  }

  public SignInSettings signInSettings() {
    return signInSettings;
  }

  public SigningKeys signingKeys() {
    return signingKeys;
  }

  /// The clock of grants.
  public Clock clock() {
    return clock;
  }

  /// The source of codes, tokens and secrets.
  public RandomText random() {
    return random;
  }

  @Override
  public void close() {
    database.close();
  }
}
