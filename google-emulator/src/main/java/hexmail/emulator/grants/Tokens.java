package hexmail.emulator.grants;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Access and refresh tokens. Only their hashes are kept. Safe for use by many threads.
public final class Tokens {
  /// Seconds that an access token lives, as Google tells them.
  public static final int ACCESS_SECONDS = 3_599;

  /// Google answers a refresh token that died lately and one that it has forgotten differently; the
  /// change was seen about twelve hours after the end.
  private static final Duration REMEMBERED = Duration.ofHours(12);

  /// Live refresh tokens for an account and a client; the oldest beyond them dies silently.
  private static final int LIVE_REFRESH_TOKENS = 100;

  private final Database database;
  private final Clock clock;
  private final RandomText random;

  Tokens(Database database, Clock clock, RandomText random) {
    this.database = database;
    this.clock = clock;
    this.random = random;
  }

  /// What a refresh token is worth.
  public sealed interface Refresh {
    record Live(Grant grant) implements Refresh {}

    /// It was revoked or expired in the last hours.
    record Ended() implements Refresh {}

    /// It was never issued here, or it ended long ago.
    record Unknown() implements Refresh {}
  }

  /// A new access token for the scopes of `grant`.
  public String issueAccess(Grant grant) {
    String token = random.startingWith("ya29.a0A", 120);
    long expires = clock.millis() + Duration.ofSeconds(ACCESS_SECONDS).toMillis();
    database.change(handle ->
        handle.execute(
            "INSERT INTO token VALUES (?, 'access', ?, ?, ?, ?, NULL)",
            RandomText.hash(token),
            grant.account().subject(),
            Scopes.join(grant.scopes()),
            clock.millis(),
            expires));
    return token;
  }

  /// A new refresh token for the scopes of `grant`.
  public String issueRefresh(Grant grant) {
    String token = random.startingWith("1//0", 72);
    String subject = grant.account().subject();
    database.change(handle -> {
      handle.execute(
          "INSERT INTO token VALUES (?, 'refresh', ?, ?, ?, NULL, NULL)",
          RandomText.hash(token),
          subject,
          Scopes.join(grant.scopes()),
          clock.millis());
      return handle.execute(
          """
          UPDATE token SET ended_at = ? WHERE hash IN (
            SELECT hash FROM token
            WHERE subject = ? AND kind = 'refresh' AND ended_at IS NULL
            ORDER BY issued_at DESC, rowid DESC LIMIT -1 OFFSET ?)
          """,
          clock.millis(),
          subject,
          LIVE_REFRESH_TOKENS);
    });
    return token;
  }

  /// What a live access token allows.
  public Optional<Grant> access(String token) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT subject, scopes FROM token
                WHERE hash = :hash AND kind = 'access' AND ended_at IS NULL AND expires_at > :now
                """)
            .bind("hash", RandomText.hash(token))
            .bind("now", clock.millis())
            .map((row, _) -> grant(row.getString("subject"), row.getString("scopes")))
            .findOne());
  }

  /// What a refresh token is worth now.
  public Refresh refresh(String token) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM token WHERE hash = :hash AND kind = 'refresh'")
            .bind("hash", RandomText.hash(token))
            .map((row, _) -> {
              long endedAt = row.getLong("ended_at");
              return row.wasNull()
                  ? new Refresh.Live(grant(row.getString("subject"), row.getString("scopes")))
                  : ended(endedAt);
            })
            .findOne()
            .orElseGet(Refresh.Unknown::new));
  }

  private Refresh ended(long endedAt) {
    return clock.millis() - endedAt < REMEMBERED.toMillis()
        ? new Refresh.Ended()
        : new Refresh.Unknown();
  }

  /// Ends all that the account of this access or refresh token has granted. False when the token is
  /// not live.
  public boolean revoke(String token) {
    return database.change(handle -> {
      Optional<String> subject =
          handle
              .createQuery(
                  """
                  SELECT subject FROM token WHERE hash = :hash AND ended_at IS NULL
                  AND (expires_at IS NULL OR expires_at > :now)
                  """)
              .bind("hash", RandomText.hash(token))
              .bind("now", clock.millis())
              .mapTo(String.class)
              .findOne();
      subject.ifPresent(revoked -> revokeAll(handle, revoked));
      return subject.isPresent();
    });
  }

  /// Ends all that the account has granted: consents, codes and tokens.
  public void revokeAll(Account account) {
    database.change(handle -> revokeAll(handle, account.subject()));
  }

  private int revokeAll(Handle handle, String subject) {
    handle.execute("DELETE FROM consent WHERE subject = ?", subject);
    handle.execute("UPDATE code SET used = 1 WHERE subject = ?", subject);
    return handle.execute(
        "UPDATE token SET ended_at = ? WHERE subject = ? AND ended_at IS NULL",
        clock.millis(),
        subject);
  }

  /// Ends the access tokens of one account; its refresh tokens live on.
  public void expireAccess(Account account) {
    database.change(handle ->
        handle.execute(
            "UPDATE token SET ended_at = ? WHERE subject = ? AND kind = 'access' AND ended_at IS NULL",
            clock.millis(),
            account.subject()));
  }

  /// Ends every access token issued so far.
  public void expireAccess() {
    database.change(handle ->
        handle.execute(
            "UPDATE token SET ended_at = ? WHERE kind = 'access' AND ended_at IS NULL",
            clock.millis()));
  }

  private static Grant grant(String subject, String scopes) {
    return new Grant(Accounts.withSubject(subject).orElseThrow(), Scopes.parse(scopes));
  }
}
