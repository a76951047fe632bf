package hexmail.adapter.http.calendar;

import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectReader;
import hexmail.adapter.http.calendar.CalendarEvent.Property;
import hexmail.adapter.http.page.Invitation;
import hexmail.adapter.http.page.Invitation.Guest;
import hexmail.adapter.http.page.MessagePage.Person;
import hexmail.adapter.http.text.Text;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the invitation in a message. The library parses content lines alone, so that no time zone
/// of a sender is kept or loaded.
public final class InvitationReader {
  private static final int MAX_GUESTS = 20;
  private static final Pattern ADDRESS = Pattern.compile("(?i)mailto:(.*)");
  private static final Pattern FREQUENCY = Pattern.compile("(?i)(?:^|;)FREQ=([A-Z]+)(?:;|$)");
  private static final Pattern INTERVAL = Pattern.compile("(?i)(?:^|;)INTERVAL=0*([2-9]|\\d{2,})");

  private InvitationReader() {}

  /// The first event of `calendar`; empty if there is none or it cannot be parsed.
  ///
  /// @param clock gives the reader's time zone
  public static Optional<Invitation> read(String calendar, Clock clock) {
    if (calendar.isBlank()) {
      return Optional.empty();
    }
    CalendarEvent event = new CalendarEvent();
    try (VObjectReader reader =
        new VObjectReader(new StringReader(calendar), SyntaxRules.iCalendar())) {
      reader.parse(event);
    } catch (IOException | RuntimeException unreadable) {
      // What was read of the event before the fault is shown.
    }
    return event.isFound() ? Optional.of(invitation(event, clock)) : Optional.empty();
  }

  private static Invitation invitation(CalendarEvent event, Clock clock) {
    List<Property> guests = event.all("ATTENDEE");
    return new Invitation(
        kind(event),
        text(event, "SUMMARY"),
        new EventTime(clock).of(event),
        repeats(text(event, "RRULE")),
        text(event, "LOCATION"),
        event.first("ORGANIZER").map(InvitationReader::person).orElse(null),
        guests.stream().limit(MAX_GUESTS).map(InvitationReader::guest).toList(),
        Math.max(0, guests.size() - MAX_GUESTS));
  }

  private static String text(CalendarEvent event, String name) {
    return event.first(name).map(property -> CalendarText.line(property.value())).orElse("");
  }

  /// What the sender does with the entry (RFC 5546, section 1.4).
  private static Text kind(CalendarEvent event) {
    boolean cancelled = text(event, "STATUS").equalsIgnoreCase("CANCELLED");
    return switch (event.method()) {
      case String _ when cancelled -> Text.of("invitation.cancelled");
      case "CANCEL" -> Text.of("invitation.cancelled");
      case "REQUEST" -> Text.of("invitation.request");
      case "REPLY" -> Text.of("invitation.reply");
      case "COUNTER" -> Text.of("invitation.counter");
      default -> Text.of("invitation.entry");
    };
  }

  private static @Nullable Text repeats(String rule) {
    if (rule.isEmpty()) {
      return null;
    }
    Matcher frequency = FREQUENCY.matcher(rule);
    String every = frequency.find() ? frequency.group(1).toUpperCase(Locale.ROOT) : "";
    return switch (INTERVAL.matcher(rule).find() ? "" : every) {
      case "DAILY" -> Text.of("invitation.repeats.daily");
      case "WEEKLY" -> Text.of("invitation.repeats.weekly");
      case "MONTHLY" -> Text.of("invitation.repeats.monthly");
      case "YEARLY" -> Text.of("invitation.repeats.yearly");
      default -> Text.of("invitation.repeats");
    };
  }

  private static Guest guest(Property attendee) {
    return new Guest(
        person(attendee),
        switch (attendee.parameter("PARTSTAT").toUpperCase(Locale.ROOT)) {
          case "ACCEPTED" -> Text.of("invitation.accepted");
          case "DECLINED" -> Text.of("invitation.declined");
          case "TENTATIVE" -> Text.of("invitation.tentative");
          case "DELEGATED" -> Text.of("invitation.delegated");
          default -> null;
        });
  }

  private static Person person(Property property) {
    Matcher address = ADDRESS.matcher(property.value().strip());
    return new Person(
        CalendarText.line(property.parameter("CN")),
        address.matches() ? CalendarText.line(address.group(1)) : "");
  }
}
