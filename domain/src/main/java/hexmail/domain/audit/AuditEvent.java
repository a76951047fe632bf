package hexmail.domain.audit;

import hexmail.domain.account.AccountId;
import java.time.Instant;
import java.util.Objects;

/// An event of a person's authorization or sessions.
///
/// @param account whose event it is
/// @param at when it happened
/// @param kind what happened
/// @param detail distinguishes it from others of its kind: Google's error code, a device; at most
///   200 characters, without control characters; may be empty
public record AuditEvent(AccountId account, Instant at, Kind kind, String detail) {
  private static final int LONGEST = 200;

  public enum Kind {
    /// The person returned from Google with a consent, and its code was exchanged.
    CONSENTED,
    /// Google issued a new access token.
    REFRESHED,
    /// Google could not be reached for a new access token; nothing is lost.
    REFRESH_FAILED,
    /// Google no longer honours the grant.
    GRANT_ENDED,
    /// Gmail refused an access token that Google had just issued.
    TOKENS_REFUSED,
    /// The stored grant was removed.
    DISCONNECTED,
    /// Google has revoked the grant.
    REVOKED,
    /// Google could not be reached to revoke the grant, and Hexmail has stopped trying.
    REVOCATION_FAILED,
    /// The stored tokens could not be decrypted.
    KEYS_FAILED,
    /// A browser signed in.
    SIGNED_IN,
    /// A browser signed out.
    SIGNED_OUT,
    /// A session was ended from another browser, or removed to make room for a newer one.
    SESSION_ENDED
  }

  public AuditEvent {
    Objects.requireNonNull(account);
    Objects.requireNonNull(at);
    Objects.requireNonNull(kind);
    detail = plain(detail);
  }

  /// Google's text is untrusted: characters that would break a line or a database are removed.
  private static String plain(String text) {
    String printable = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
    return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
  }
}
