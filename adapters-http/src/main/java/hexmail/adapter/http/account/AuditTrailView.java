package hexmail.adapter.http.account;

import hexmail.adapter.http.page.AccountsPage.Event;
import hexmail.adapter.http.page.DisplayTime;
import hexmail.domain.audit.AuditEvent;
import java.time.Clock;
import java.util.List;

/// What happened to an account, in plain words.
final class AuditTrailView {
  private AuditTrailView() {}

  static List<Event> of(List<AuditEvent> events, Clock clock) {
    return events.stream()
        .map(event -> new Event(DisplayTime.of(event.at(), clock), words(event)))
        .toList();
  }

  private static String words(AuditEvent event) {
    return switch (event.kind()) {
      case CONSENTED -> "You came back from Google with your consent";
      case REFRESHED -> "Google gave a new access token";
      case REFRESH_FAILED -> with("Google could not be asked for a new access token", event);
      case GRANT_ENDED -> with("Google refused what you had granted", event);
      case DISCONNECTED -> "The account was disconnected";
      case REVOKED -> "Google ended what you had granted";
      case REVOCATION_FAILED -> with("Google could not be told to end what you had granted", event);
      case KEYS_FAILED -> "What was kept could not be decrypted";
      case SIGNED_IN -> with("Signed in", event);
      case SIGNED_OUT -> with("Signed out", event);
      case SESSION_ENDED -> with("A session was ended", event);
    };
  }

  private static String with(String words, AuditEvent event) {
    return event.detail().isEmpty() ? words : words + ": " + event.detail();
  }
}
