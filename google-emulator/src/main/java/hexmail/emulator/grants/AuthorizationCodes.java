package hexmail.emulator.grants;

import hexmail.emulator.grants.IssuedCode.Challenge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Authorization codes: each is valid once, for ten minutes. Safe for use by many threads.
public final class AuthorizationCodes {
  private static final Duration LIFETIME = Duration.ofMinutes(10);

  private final GrantDatabase database;
  private final AccountDirectory directory;
  private final Clock clock;
  private final RandomText random;

  AuthorizationCodes(
      GrantDatabase database, AccountDirectory directory, Clock clock, RandomText random) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
    this.random = random;
  }

  /// A new code. It contains a `/`, like Google's codes.
  public String issue(IssuedCode code) {
    String text = random.startingWith("4/0A", 54);
    Challenge challenge = code.challenge();
    database.change(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO code (hash, subject, redirect_uri, scopes, refreshable, nonce,
                                  challenge, challenge_method, expires_at)
                VALUES (:hash, :subject, :redirect, :scopes, :refreshable, :nonce,
                        :challenge, :method, :expires)
                """)
            .bind("hash", RandomText.hash(text))
            .bind("subject", code.grant().account().subject())
            .bind("redirect", code.redirectUri())
            .bind("scopes", GoogleScopes.join(code.grant().scopes()))
            .bind("refreshable", code.refreshable())
            .bind("nonce", code.nonce())
            .bind("challenge", challenge == null ? null : challenge.value())
            .bind("method", challenge == null ? null : challenge.method().name())
            .bind("expires", clock.instant().plus(LIFETIME).toEpochMilli())
            .execute());
    return text;
  }

  /// The grant of the code, when the code was issued here, is unused and has not expired.
  public Optional<IssuedCode> find(String text) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM code WHERE hash = :hash AND used = 0 AND expires_at > :now")
            .bind("hash", RandomText.hash(text))
            .bind("now", clock.millis())
            .map((row, _) -> code(row))
            .findOne());
  }

  /// Whether the code was ever issued here.
  public boolean issued(String text) {
    return database.read(handle ->
        handle
                .createQuery("SELECT count(*) FROM code WHERE hash = :hash")
                .bind("hash", RandomText.hash(text))
                .mapTo(int.class)
                .one()
            > 0);
  }

  /// Marks the code as used. Of several callers, exactly one gets `true`.
  public boolean use(String text) {
    return database.change(handle ->
        handle
                .createUpdate(
                    "UPDATE code SET used = 1 WHERE hash = :hash AND used = 0 AND expires_at > :now")
                .bind("hash", RandomText.hash(text))
                .bind("now", clock.millis())
                .execute()
            == 1);
  }

  private IssuedCode code(ResultSet row) throws SQLException {
    GoogleAccount account = directory.withSubject(row.getString("subject")).orElseThrow();
    return new IssuedCode(
        new Grant(account, GoogleScopes.parse(row.getString("scopes"))),
        row.getString("redirect_uri"),
        row.getBoolean("refreshable"),
        row.getString("nonce"),
        challenge(row.getString("challenge"), row.getString("challenge_method")));
  }

  private static @Nullable Challenge challenge(@Nullable String value, @Nullable String method) {
    return value == null || method == null
        ? null
        : new Challenge(Challenge.Method.valueOf(method), value);
  }
}
