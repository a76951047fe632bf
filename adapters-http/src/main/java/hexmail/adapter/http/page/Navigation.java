package hexmail.adapter.http.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The way around a mailbox: what stands beside and above its pages.
///
/// @param home the address of the mailbox's list, which is also where searches go
/// @param email whose mailbox it is
/// @param query what the search box holds
/// @param kept further parameters of every search, by name
/// @param places Gmail's own labels that everybody knows
/// @param ownLabels the labels that the person made
public record Navigation(
    String home,
    String email,
    String query,
    Map<String, String> kept,
    List<Place> places,
    List<Place> ownLabels) {
  public Navigation {
    kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    places = List.copyOf(places);
    ownLabels = List.copyOf(ownLabels);
  }

  /// A list of messages that can be opened.
  ///
  /// @param current whether it is the one shown
  public record Place(Icon icon, String name, String href, boolean current) {}

  /// The letter that stands for `email`.
  public static String initial(String email) {
    return email.isEmpty()
        ? "?"
        : Character.toString(email.codePointAt(0)).toUpperCase(Locale.ROOT);
  }
}
