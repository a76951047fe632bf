package hexmail.emulator.grants;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Access and refresh tokens. Only their hashes are stored. Safe for use by many threads.
public final class TokenStore {
  /// The lifetime of an access token in seconds, as in responses of Google.
  public static final int ACCESS_SECONDS = 3_599;

  /// Google answers differently for a refresh token that ended recently and for one that ended long
  /// ago; the change was seen about twelve hours after the end.
  private static final Duration REMEMBERED = Duration.ofHours(12);

  private static final int REMEMBERED_READS = 1_000;

  private final GrantDatabase database;
  private final AccountDirectory directory;
  private final TokenPolicies policies;
  private final TokenTable rows;
  private final Clock clock;
  private final Map<String, Read> recentReads = new ConcurrentHashMap<>();

  TokenStore(
      GrantDatabase database,
      AccountDirectory directory,
      TokenPolicies policies,
      TokenTable rows,
      Clock clock) {
    this.database = database;
    this.directory = directory;
    this.policies = policies;
    this.rows = rows;
    this.clock = clock;
  }

  /// Tokens that were issued together.
  ///
  /// @param refresh the refresh token; null when there is none
  /// @param refreshSeconds the remaining lifetime of the refresh token; null when unknown
  public record Issued(
      Grant grant, String access, @Nullable String refresh, @Nullable Long refreshSeconds) {

    @Override
    public String toString() {
      return "Issued[grant=" + grant + "]";
    }
  }

  /// The result of a refresh.
  public sealed interface RefreshResult {
    record Fresh(Issued tokens) implements RefreshResult {}

    /// The token was revoked, replaced or expired in the last hours.
    record Ended() implements RefreshResult {}

    /// The token was never issued here, or ended long ago.
    record Unknown() implements RefreshResult {}

    /// The token is live, but the person has to sign in first.
    record SignInAgain() implements RefreshResult {}
  }

  /// New tokens for the scopes of `grant`.
  ///
  /// @param refreshable whether to issue a refresh token too
  public Issued issue(Grant grant, boolean refreshable) {
    return database.change(handle -> {
      if (!refreshable) {
        return new Issued(grant, rows.addAccess(handle, grant, null), null, null);
      }
      TokenTable.Fresh fresh = rows.addRefresh(handle, grant);
      String access = rows.addAccess(handle, grant, fresh.row().family());
      return new Issued(grant, access, fresh.token(), secondsLeft(fresh.row()));
    });
  }

  private @Nullable Long secondsLeft(TokenTable.Row row) {
    return row.diesInTesting(policies.testing())
        ? Duration.between(clock.instant(), row.endInTesting()).toSeconds() - 1
        : null;
  }

  /// A new access token for a refresh token, and a new refresh token when refresh tokens rotate. Of
  /// several callers with a rotating token, one gets new tokens; the second use ends the whole
  /// family.
  public RefreshResult redeem(String token) {
    return database.change(handle ->
        rows.refresh(handle, RandomText.hash(token))
            .map(row -> row.replaced() ? reused(handle, row) : redeem(handle, row))
            .orElseGet(RefreshResult.Unknown::new));
  }

  private RefreshResult reused(Handle handle, TokenTable.Row row) {
    TokenPolicies.countReuse(handle);
    rows.endFamily(handle, row.family());
    return new RefreshResult.Ended();
  }

  private RefreshResult redeem(Handle handle, TokenTable.Row row) {
    Instant now = clock.instant();
    Instant end = row.end(policies.testing());
    Optional<GoogleAccount> account = directory.withSubject(row.subject());
    if (!now.isBefore(end)) {
      return Duration.between(end, now).compareTo(REMEMBERED) < 0
          ? new RefreshResult.Ended()
          : new RefreshResult.Unknown();
    }
    if (account.isEmpty()) {
      return new RefreshResult.Unknown();
    }
    return directory.signsInAgain(row.subject())
        ? new RefreshResult.SignInAgain()
        : new RefreshResult.Fresh(renewed(handle, row, new Grant(account.get(), row.scopes())));
  }

  private Issued renewed(Handle handle, TokenTable.Row row, Grant grant) {
    @Nullable String next = null;
    if (policies.rotating()) {
      next = rows.replace(handle, row);
    } else {
      rows.touch(handle, row);
    }
    return new Issued(grant, rows.addAccess(handle, grant, row.family()), next, secondsLeft(row));
  }

  /// A live access token, as read at one version of the database.
  private record Read(long version, TokenTable.Access access) {}

  /// The grant of a live access token. Every call asks for it, so the result is cached until the
  /// database changes.
  public Optional<Grant> access(String token) {
    String hash = RandomText.hash(token);
    return Optional.ofNullable(recentReads.get(hash))
        .filter(this::holds)
        .or(() -> read(hash))
        .map(read -> read.access().row())
        .flatMap(row ->
            directory.withSubject(row.subject()).map(account -> new Grant(account, row.scopes())));
  }

  private boolean holds(Read read) {
    return read.version() == database.version() && clock.millis() < read.access().expires();
  }

  private Optional<Read> read(String hash) {
    long version = database.version();
    Optional<Read> read =
        database.read(handle -> rows.access(handle, hash)).map(row -> new Read(version, row));
    if (recentReads.size() > REMEMBERED_READS) {
      recentReads.clear();
    }
    read.ifPresent(found -> recentReads.put(hash, found));
    return read;
  }
}
