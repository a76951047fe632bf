package hexmail.domain.audit;

import hexmail.domain.account.AccountId;
import java.time.Instant;
import java.util.Objects;

/// Something that happened to a person's authorization or sessions.
///
/// @param account whose
/// @param at when
/// @param kind what
/// @param detail what tells it from others of its kind: Google's error word, a device; at most 200
///   characters, without control characters; may be empty
public record AuditEvent(AccountId account, Instant at, Kind kind, String detail) {
  private static final int LONGEST = 200;

  /// What can happen.
  public enum Kind {
    /// The person came back from Google with a consent, and its code was exchanged.
    CONSENTED,
    /// Google gave a new access token.
    REFRESHED,
    /// Google could not be asked for a new access token; nothing is lost.
    REFRESH_FAILED,
    /// Google does not honour the grant any more.
    GRANT_ENDED,
    /// What was kept of the grant was removed here.
    DISCONNECTED,
    /// Google has ended the grant.
    REVOKED,
    /// Google could not be told to end the grant, and is not tried any more.
    REVOCATION_FAILED,
    /// What was kept could not be decrypted.
    KEYS_FAILED,
    /// A browser signed in.
    SIGNED_IN,
    /// A browser signed out.
    SIGNED_OUT,
    /// A session was ended from another browser, or made room for a newer one.
    SESSION_ENDED
  }

  public AuditEvent {
    Objects.requireNonNull(account);
    Objects.requireNonNull(at);
    Objects.requireNonNull(kind);
    detail = plain(detail);
  }

  /// Google's words come from outside: what would break a line or a database is left out.
  private static String plain(String text) {
    String printable = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
    return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
  }
}
