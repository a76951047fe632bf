package hexmail.adapter.http.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import hexmail.adapter.http.page.Invitation;
import hexmail.adapter.http.page.MessagePage.Person;
import hexmail.adapter.http.text.Catalogue;
import hexmail.adapter.http.text.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationReaderTest {
  private static final Clock BERLIN =
      Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneId.of("Europe/Berlin"));
  private static final Catalogue ENGLISH = Catalogue.load(Locale.UK);

  @Test
  void an_invitation_says_what_when_where_and_who() {
    Invitation invitation =
        read(
            """
            BEGIN:VCALENDAR
            METHOD:REQUEST
            BEGIN:VEVENT
            SUMMARY:Review\\, quarterly: the fi
             gures
            DTSTART:20261130T100000Z
            DTEND:20261130T113000Z
            LOCATION:Committee room\\nSecond floor
            RRULE:FREQ=WEEKLY;COUNT=4
            ORGANIZER;CN=Grace Hopper:mailto:grace@example.com
            ATTENDEE;CN="Babbage, Charles";PARTSTAT=ACCEPTED:MAILTO:charles@example.org
            ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ada@example.com
            BEGIN:VALARM
            SUMMARY:Not this one
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """);

    assertThat(words(invitation.kind())).isEqualTo("Invitation");
    assertThat(invitation.title()).isEqualTo("Review, quarterly: the figures");
    assertThat(when(invitation)).isEqualTo("Monday, 30 November 2026, 11:00 to 12:30 CET");
    assertThat(words(Objects.requireNonNull(invitation.repeats()))).isEqualTo("Repeats every week");
    assertThat(invitation.where()).isEqualTo("Committee room Second floor");
    assertThat(invitation.organizer()).isEqualTo(new Person("Grace Hopper", "grace@example.com"));
    assertThat(invitation.guests())
        .containsExactly(
            new Invitation.Guest(
                new Person("Babbage, Charles", "charles@example.org"),
                Text.of("invitation.accepted")),
            new Invitation.Guest(new Person("", "ada@example.com"), null));
    assertThat(invitation.moreGuests()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DTSTART:20261130T100000Z                                  | Monday, 30 November 2026, 11:00 CET
          DTSTART;TZID=America/New_York:20261130T100000             | Monday, 30 November 2026, 16:00 CET
          DTSTART;TZID="W. Europe Standard Time":20260704T100000    | Saturday, 4 July 2026, 10:00 CEST
          DTSTART;TZID=/example.org/2026/Asia/Tokyo:20261130T200000 | Monday, 30 November 2026, 12:00 CET
          DTSTART;TZID=Customized Time Zone:20261130T100000         | Monday, 30 November 2026, 10:00 in the time zone “Customized Time Zone”
          DTSTART:20261130T100000                                   | Monday, 30 November 2026, 10:00 wherever you are
          DTSTART;VALUE=DATE:20261130                               | Monday, 30 November 2026, all day
          DTSTART:20261130T100000Z#DURATION:PT1H                    | Monday, 30 November 2026, 11:00 to 12:00 CET
          DTSTART:20261130T100000Z#DTEND:20261201T100000Z           | Monday, 30 November 2026, 11:00 CET to Tuesday, 1 December 2026, 11:00 CET
          DTSTART:20261130T100000Z#DURATION:P1W                     | Monday, 30 November 2026, 11:00 CET to Monday, 7 December 2026, 11:00 CET
          DTSTART:20261130T100000Z#DTEND:20261129T100000Z           | Monday, 30 November 2026, 11:00 CET
          DTSTART:20261130T100000Z#DURATION:P99999999999D           | Monday, 30 November 2026, 11:00 CET
          DTSTART;VALUE=DATE:20261130#DTEND;VALUE=DATE:20261201     | Monday, 30 November 2026, all day
          DTSTART;VALUE=DATE:20261130#DTEND;VALUE=DATE:20261203     | Monday, 30 November 2026 to Wednesday, 2 December 2026, all day
          DTSTART;VALUE=DATE:20261130#DURATION:P2D                  | Monday, 30 November 2026 to Tuesday, 1 December 2026, all day
          """)
  void the_time_is_in_the_zone_of_the_reader(String properties, String expected) {
    assertThat(when(read(event(properties.strip().replace('#', '\n'))))).isEqualTo(expected);
  }

  @Test
  void the_zone_has_a_name() {
    Invitation invitation =
        InvitationReader.read(event("DTSTART:20261130T100000Z"), Clock.systemUTC()).orElseThrow();

    assertThat(when(invitation)).isEqualTo("Monday, 30 November 2026, 10:00 UTC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SUMMARY:x",
        "DTSTART:tomorrow",
        "DTSTART:99999999T999999Z",
        "DTSTART:20261130T100000Z\nDURATION:P999999999999999D",
        "DTSTART:+99999",
        "DTSTART;TZID=../../etc/passwd:x"
      })
  void a_time_that_cannot_be_read_is_left_out(String properties) {
    assertThat(read(event(properties)).when()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "METHOD:CANCEL,Cancelled",
    "METHOD:REPLY,Answer to an invitation",
    "METHOD:COUNTER,Another time is proposed",
    "METHOD:PUBLISH,Calendar entry",
    "VERSION:2.0,Calendar entry"
  })
  void the_kind_is_what_the_sender_does(String method, String expected) {
    String calendar =
        "BEGIN:VCALENDAR\n" + method + "\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nEND:VCALENDAR";

    assertThat(words(read(calendar).kind())).isEqualTo(expected);
  }

  @Test
  void only_the_first_guests_are_named() {
    Invitation invitation = read(event("ATTENDEE:mailto:a@example.com\n".repeat(1_500).strip()));

    assertThat(invitation.guests()).hasSize(20);
    assertThat(invitation.moreGuests()).isEqualTo(1_480);
  }

  @Test
  void text_is_one_line_that_cannot_turn_its_direction() {
    Invitation invitation = read(event("SUMMARY:gpj\u202e.exe\\n\t<b>x</b>" + "y".repeat(900)));

    assertThat(invitation.title()).startsWith("gpj.exe <b>x</b>yyy").hasSize(501).endsWith("…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "Hello",
        "BEGIN:VCALENDAR",
        "BEGIN:VCALENDAR\nEND:VCALENDAR",
        "BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:x\nEND:VTODO\nEND:VCALENDAR",
        "BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT",
        ":::\n;;;\nBEGIN:VCALENDAR\nBEGIN"
      })
  void anything_else_is_no_invitation(String text) {
    assertThat(InvitationReader.read(text, BERLIN)).isEmpty();
  }

  @Test
  void no_time_zone_is_loaded_from_an_address_in_the_mail() throws IOException {
    try (ServerSocket tracker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Invitation invitation =
          read(
              """
              BEGIN:VCALENDAR
              BEGIN:VTIMEZONE
              TZID:Europe/Berlin
              TZURL:http://127.0.0.1:%d/zone.ics
              BEGIN:STANDARD
              DTSTART:19701025T030000
              TZOFFSETFROM:+0200
              TZOFFSETTO:+0900
              END:STANDARD
              END:VTIMEZONE
              BEGIN:VEVENT
              DTSTART;TZID=Europe/Berlin:20261130T100000
              END:VEVENT
              END:VCALENDAR
              """
                  .formatted(tracker.getLocalPort()));

      assertThat(when(invitation)).isEqualTo("Monday, 30 November 2026, 10:00 CET");
      tracker.setSoTimeout(1);
      assertThat(catchThrowable(tracker::accept)).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static String event(String properties) {
    return "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + properties + "\nEND:VEVENT\nEND:VCALENDAR\n";
  }

  private static Invitation read(String calendar) {
    return InvitationReader.read(calendar, BERLIN).orElseThrow();
  }

  private static String when(Invitation invitation) {
    return words(Objects.requireNonNull(invitation.when()));
  }

  private static String words(Text text) {
    return ENGLISH.text(text);
  }
}
