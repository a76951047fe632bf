package hexmail.adapter.http.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import hexmail.adapter.http.text.Catalogue;
import java.time.Clock;
import java.util.Locale;

/// Any bytes as the event of an invitation.
class InvitationFuzzTest {
  private static final Catalogue ENGLISH = Catalogue.load(Locale.UK);

  @FuzzTest(maxDuration = "10m")
  void any_event_can_be_shown(byte[] input) {
    String event = new String(input, UTF_8);

    InvitationReader.read(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + event + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            Clock.systemUTC())
        .ifPresent(invitation -> {
          assertThat(invitation.title().length()).isLessThanOrEqualTo(1_001);
          assertThat(invitation.title() + invitation.where()).doesNotContainPattern("\\p{Cntrl}");
          if (invitation.when() != null) {
            assertThat(ENGLISH.text(invitation.when())).isNotBlank();
          }
        });
  }
}
