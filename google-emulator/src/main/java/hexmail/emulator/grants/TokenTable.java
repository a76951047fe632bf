package hexmail.emulator.grants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table `token`. A family is a refresh token, the tokens that replaced it, and the access
/// tokens issued from them.
final class TokenTable {
  /// The most live refresh tokens of an account and a client; the oldest one beyond them ends
  /// silently.
  private static final int LIVE_REFRESH_TOKENS = 100;

  private static final Duration TESTING = Duration.ofDays(7);
  private static final int UNUSED_MONTHS = 6;

  private final Clock clock;
  private final RandomText random;

  TokenTable(Clock clock, RandomText random) {
    this.clock = clock;
    this.random = random;
  }

  /// One token.
  ///
  /// @param consented the time of consent, in milliseconds
  /// @param used the time of the last use, or of the issue
  /// @param ended the time of an early end; null when there was none
  /// @param replaced whether another token replaced it
  record Row(
      String hash,
      String subject,
      Set<String> scopes,
      String family,
      long consented,
      long used,
      @Nullable Long ended,
      boolean replaced) {

    /// The end of a refresh token, in the future or the past.
    Instant end(boolean testing) {
      if (ended != null) {
        return Instant.ofEpochMilli(ended);
      }
      Instant unused =
          Instant.ofEpochMilli(used).atOffset(ZoneOffset.UTC).plusMonths(UNUSED_MONTHS).toInstant();
      return diesInTesting(testing) && endInTesting().isBefore(unused) ? endInTesting() : unused;
    }

    boolean diesInTesting(boolean testing) {
      return testing && !scopes.stream().allMatch(GoogleScopes::signIn);
    }

    Instant endInTesting() {
      return Instant.ofEpochMilli(consented).plus(TESTING);
    }
  }

  /// A refresh token and its row.
  record Fresh(String token, Row row) {}

  String addAccess(Handle handle, Grant grant, @Nullable String family) {
    String token = random.startingWith("ya29.a0A", 120);
    long now = clock.millis();
    handle.execute(
        """
        INSERT INTO token (hash, kind, subject, scopes, issued_at, expires_at, family)
        VALUES (?, 'access', ?, ?, ?, ?, ?)
        """,
        RandomText.hash(token),
        grant.account().subject(),
        GoogleScopes.join(grant.scopes()),
        now,
        now + Duration.ofSeconds(TokenStore.ACCESS_SECONDS).toMillis(),
        family);
    return token;
  }

  /// The first refresh token of a new family.
  Fresh addRefresh(Handle handle, Grant grant) {
    String token = random.startingWith("1//0", 72);
    String hash = RandomText.hash(token);
    String subject = grant.account().subject();
    long now = clock.millis();
    Row row = new Row(hash, subject, grant.scopes(), hash, now, now, null, false);
    insert(handle, row);
    handle.execute(
        """
        UPDATE token SET ended_at = ? WHERE hash IN (
          SELECT hash FROM token
          WHERE subject = ? AND kind = 'refresh' AND ended_at IS NULL
          ORDER BY issued_at DESC, rowid DESC LIMIT -1 OFFSET ?)
        """,
        now,
        subject,
        LIVE_REFRESH_TOKENS);
    return new Fresh(token, row);
  }

  private void insert(Handle handle, Row row) {
    handle.execute(
        """
        INSERT INTO token (hash, kind, subject, scopes, issued_at, family, consented_at, used_at)
        VALUES (?, 'refresh', ?, ?, ?, ?, ?, ?)
        """,
        row.hash(),
        row.subject(),
        GoogleScopes.join(row.scopes()),
        row.used(),
        row.family(),
        row.consented(),
        row.used());
  }

  /// Replaces this refresh token with a new one.
  String replace(Handle handle, Row old) {
    String token = random.startingWith("1//0", 72);
    long now = clock.millis();
    handle.execute("UPDATE token SET ended_at = ?, replaced = 1 WHERE hash = ?", now, old.hash());
    insert(
        handle,
        new Row(
            RandomText.hash(token),
            old.subject(),
            old.scopes(),
            old.family(),
            old.consented(),
            now,
            null,
            false));
    return token;
  }

  void touch(Handle handle, Row row) {
    handle.execute("UPDATE token SET used_at = ? WHERE hash = ?", clock.millis(), row.hash());
  }

  void endFamily(Handle handle, String family) {
    handle.execute(
        "UPDATE token SET ended_at = ? WHERE family = ? AND ended_at IS NULL",
        clock.millis(),
        family);
  }

  Optional<Row> refresh(Handle handle, String hash) {
    return handle
        .createQuery("SELECT * FROM token WHERE hash = :hash AND kind = 'refresh'")
        .bind("hash", hash)
        .map((row, _) -> row(row))
        .findOne();
  }

  /// An access token and its expiry in milliseconds.
  record Access(Row row, long expires) {}

  /// A live access token.
  Optional<Access> access(Handle handle, String hash) {
    return handle
        .createQuery(
            """
            SELECT * FROM token
            WHERE hash = :hash AND kind = 'access' AND ended_at IS NULL AND expires_at > :now
            """)
        .bind("hash", hash)
        .bind("now", clock.millis())
        .map((row, _) -> new Access(row(row), row.getLong("expires_at")))
        .findOne();
  }

  private static Row row(ResultSet row) throws SQLException {
    String hash = row.getString("hash");
    @Nullable String family = row.getString("family");
    long issued = row.getLong("issued_at");
    long ended = row.getLong("ended_at");
    @Nullable Long end = row.wasNull() ? null : ended;
    return new Row(
        hash,
        row.getString("subject"),
        GoogleScopes.parse(row.getString("scopes")),
        family == null ? hash : family,
        orElse(row, "consented_at", issued),
        orElse(row, "used_at", issued),
        end,
        row.getBoolean("replaced"));
  }

  /// Older files lack some values.
  private static long orElse(ResultSet row, String column, long otherwise) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? otherwise : value;
  }
}
