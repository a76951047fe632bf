package hexmail.adapter.http.account;

import hexmail.adapter.http.page.AccountsPage.Event;
import hexmail.adapter.http.text.DisplayTime;
import hexmail.adapter.http.text.Text;
import hexmail.adapter.http.visit.DeviceName;
import hexmail.domain.audit.AuditEvent;
import java.time.Clock;
import java.util.List;

/// The audit trail of an account, in plain words.
final class AuditTrailView {
  private AuditTrailView() {}

  static List<Event> of(List<AuditEvent> events, Clock clock) {
    return events.stream()
        .map(event -> new Event(DisplayTime.of(event.at(), clock), description(event)))
        .toList();
  }

  private static Text description(AuditEvent event) {
    return switch (event.kind()) {
      case CONSENTED -> Text.of("event.consented");
      case REFRESHED -> Text.of("event.refreshed");
      case REFRESH_FAILED -> withDetail(Text.of("event.refresh-failed"), event);
      case GRANT_ENDED -> withDetail(Text.of("event.grant-ended"), event);
      case TOKENS_REFUSED -> Text.of("event.tokens-refused");
      case DISCONNECTED -> Text.of("event.disconnected");
      case REVOKED -> Text.of("event.revoked");
      case REVOCATION_FAILED -> withDetail(Text.of("event.revocation-failed"), event);
      case KEYS_FAILED -> Text.of("event.keys-failed");
      case SIGNED_IN -> withDevice(Text.of("event.signed-in"), event);
      case SIGNED_OUT -> withDevice(Text.of("event.signed-out"), event);
      case SESSION_ENDED -> withDevice(Text.of("event.session-ended"), event);
    };
  }

  private static Text withDetail(Text text, AuditEvent event) {
    return with(text, event, Text.literal(event.detail()));
  }

  private static Text withDevice(Text text, AuditEvent event) {
    return with(text, event, DeviceName.text(event.detail()));
  }

  private static Text with(Text text, AuditEvent event, Text detail) {
    return event.detail().isEmpty()
        ? text
        : Text.of("event.with-detail", "event", text, "detail", detail);
  }
}
