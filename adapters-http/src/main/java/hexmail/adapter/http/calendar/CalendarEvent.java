package hexmail.adapter.http.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Collects the properties of the first event in a calendar object, and the object's method, while
/// it is parsed. Of the properties in other components, such as alarms and time zones, none is
/// kept.
final class CalendarEvent implements VObjectDataListener {
  private static final List<String> CALENDAR = List.of("VCALENDAR");
  private static final List<String> EVENT = List.of("VCALENDAR", "VEVENT");
  private static final int MAX_PROPERTIES = 2_000;

  private final List<Property> properties = new ArrayList<>();
  private String method = "";
  private boolean found;

  /// A property of the event.
  ///
  /// @param name in upper case
  /// @param value as written, with its escapes
  record Property(VObjectProperty parsed, String name, String value) {
    static Property of(VObjectProperty parsed) {
      return new Property(
          parsed, text(parsed.getName()).toUpperCase(Locale.ROOT), text(parsed.getValue()));
    }

    /// The value of a parameter, or empty.
    String parameter(String parameter) {
      return text(parsed.getParameters().first(parameter)).replace("\"", "");
    }

    private static String text(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /// What the sender does with the entry, in upper case (RFC 5546), or empty.
  String method() {
    return method;
  }

  /// Whether there is an event.
  boolean isFound() {
    return found;
  }

  Optional<Property> first(String wanted) {
    return all(wanted).stream().findFirst();
  }

  List<Property> all(String wanted) {
    return properties.stream().filter(property -> property.name().equals(wanted)).toList();
  }

  @Override
  public void onComponentBegin(String name, Context context) {
    // What is open is part of each context.
  }

  @Override
  public void onComponentEnd(String name, Context context) {
    found |= "VEVENT".equalsIgnoreCase(name) && CALENDAR.equals(open(context));
  }

  @Override
  public void onProperty(VObjectProperty parsed, Context context) {
    Property property = Property.of(parsed);
    List<String> open = open(context);
    if (open.equals(CALENDAR) && property.name().equals("METHOD")) {
      method = property.value().strip().toUpperCase(Locale.ROOT);
    } else if (!found && open.equals(EVENT) && properties.size() < MAX_PROPERTIES) {
      properties.add(property);
    }
  }

  private static List<String> open(Context context) {
    return context.getParentComponents().stream()
        .map(name -> name.toUpperCase(Locale.ROOT))
        .toList();
  }

  @Override
  public void onVersion(String value, Context context) {
    // Every version is read alike.
  }

  @Override
  public void onWarning(
      Warning warning,
      @Nullable VObjectProperty property,
      @Nullable Exception thrown,
      Context context) {
    // A line that cannot be parsed is left out; the others are shown.
  }
}
