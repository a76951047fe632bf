package hexmail.emulator.grants;

import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Ends tokens before they expire. Safe for use by many threads.
public final class TokenRevocation {
  private final GrantDatabase database;
  private final Clock clock;

  TokenRevocation(GrantDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Ends all grants of the account of this access or refresh token. False when the token is not
  /// live.
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
      subject.ifPresent(revoked -> end(handle, revoked, clock.millis()));
      return subject.isPresent();
    });
  }

  /// Ends all grants of the account: consents, codes and tokens.
  public void revokeAll(GoogleAccount account) {
    database.change(handle -> end(handle, account.subject(), clock.millis()));
  }

  static int end(Handle handle, String subject, long now) {
    handle.execute("DELETE FROM consent WHERE subject = ?", subject);
    handle.execute("UPDATE code SET used = 1 WHERE subject = ?", subject);
    return handle.execute(
        "UPDATE token SET ended_at = ? WHERE subject = ? AND ended_at IS NULL", now, subject);
  }

  /// As if the person had changed the password: refresh and access tokens with access to mail end,
  /// consents stay.
  public void passwordChanged(GoogleAccount account) {
    database.change(handle ->
        handle.execute(
            """
            UPDATE token SET ended_at = ? WHERE subject = ? AND ended_at IS NULL
            AND (scopes LIKE '%/auth/gmail.%' OR scopes LIKE '%mail.google.com%')
            """,
            clock.millis(), account.subject()));
  }

  /// Ends the access tokens of one account; its refresh tokens stay valid.
  public void expireAccess(GoogleAccount account) {
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
}
