package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The search box and the sidebar of a mailbox's pages.
///
/// @param home the address of the mailbox's list, which is also where searches go
/// @param email the account's address
/// @param query what the search box holds
/// @param kept further parameters of every search, by name
/// @param places Gmail's own labels, the same in every mailbox
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
  public record Place(Icon icon, Text name, String href, boolean current) {}

  /// The document's title of a page with `heading`.
  Text title(Text heading) {
    return Text.of("page.title.mailbox", "heading", heading, "email", email);
  }

  /// The letter that represents a person or an address.
  public static String initial(String name) {
    return name.isEmpty() ? "?" : Character.toString(name.codePointAt(0)).toUpperCase(Locale.ROOT);
  }
}
