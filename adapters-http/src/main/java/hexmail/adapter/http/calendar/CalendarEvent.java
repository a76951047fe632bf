package hexmail.adapter.http.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.ContentHandler;
import org.jspecify.annotations.Nullable;

/// Collects the properties of the first event in a calendar object, and the object's method, while
/// it is parsed. Of the properties in other components, such as alarms and time zones, none is
/// kept.
final class CalendarEvent implements ContentHandler {
  private static final String CALENDAR = "VCALENDAR";
  private static final String EVENT = "VEVENT";
  private static final int MAX_PROPERTIES = 2_000;

  private final List<Property> properties = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private String method = "";
  private boolean found;
  private @Nullable String name;
  private String value = "";
  private Map<String, String> parameters = new HashMap<>();

  /// A property of the event.
  ///
  /// @param name in upper case
  /// @param value as written, with its escapes
  /// @param parameters by name, in upper case
  record Property(String name, String value, Map<String, String> parameters) {
    Property {
      parameters = Map.copyOf(parameters);
    }

    String parameter(String name) {
      return parameters.getOrDefault(name, "");
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
  public void startCalendar() {
    open.add(CALENDAR);
  }

  @Override
  public void endCalendar() {
    open.clear();
  }

  @Override
  public void startComponent(String component) {
    open.add(component.toUpperCase(Locale.ROOT));
  }

  @Override
  public void endComponent(String component) {
    found |= open.equals(List.of(CALENDAR, EVENT));
    if (!open.isEmpty()) {
      open.removeLast();
    }
  }

  @Override
  public void startProperty(String property) {
    name = property.toUpperCase(Locale.ROOT);
    value = "";
    parameters = new HashMap<>();
  }

  @Override
  public void propertyValue(String text) {
    value = text;
  }

  @Override
  public void parameter(String parameter, String text) {
    parameters.putIfAbsent(parameter.toUpperCase(Locale.ROOT), text.replace("\"", ""));
  }

  @Override
  public void endProperty(String property) {
    if (name == null) {
      return;
    }
    if (open.equals(List.of(CALENDAR)) && name.equals("METHOD")) {
      method = value.strip().toUpperCase(Locale.ROOT);
    } else if (isInFirstEvent() && properties.size() < MAX_PROPERTIES) {
      properties.add(new Property(name, value, parameters));
    }
  }

  private boolean isInFirstEvent() {
    return !found && open.equals(List.of(CALENDAR, EVENT));
  }
}
