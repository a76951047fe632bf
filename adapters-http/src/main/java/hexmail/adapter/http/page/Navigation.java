package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The search box and the sidebar of a mailbox's pages.
///
/// @param home the address of the mailbox's list, which is also where searches go
/// @param mailboxes those of the session, in the order of their slots
/// @param email the account's address
/// @param query what the search box holds
/// @param kept further parameters of every search, by name
/// @param places the lists that can be opened
/// @param searches what the person searched for
public record Navigation(
    String home,
    List<Mailbox> mailboxes,
    String email,
    String query,
    Map<String, String> kept,
    Places places,
    Searches searches) {
  /// From this number of labels on they can be filtered.
  private static final int MANY_LABELS = 13;

  public Navigation {
    mailboxes = List.copyOf(mailboxes);
    kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
  }

  /// A mailbox of the session.
  ///
  /// @param href the same place in that mailbox
  /// @param current whether it is the one shown
  public record Mailbox(int slot, String email, String href, State state, boolean current) {
    private static final int HUES = 6;

    /// The number of the colour that distinguishes it from the others.
    public int hue() {
      return slot % HUES;
    }
  }

  /// Whether a mailbox can be read.
  public enum State {
    CONNECTED,
    RIGHTS_MISSING,
    STOPPED
  }

  /// What the person searched for.
  ///
  /// @param recent what the search box offers, the last one first
  /// @param saved the lists of the saved searches
  /// @param address where they can be removed
  public record Searches(List<String> recent, List<Place> saved, String address) {
    public Searches {
      recent = List.copyOf(recent);
      saved = List.copyOf(saved);
    }
  }

  /// The lists of a mailbox.
  ///
  /// @param gmails those of Gmail's own labels, nearly the same in every mailbox
  /// @param categories those of the categories that Gmail sorts mail into
  /// @param own those of the labels that the person made
  /// @param more those that the person does not want to see at once
  public record Places(
      List<Place> gmails, List<Place> categories, List<Place> own, List<Place> more) {
    public Places {
      gmails = List.copyOf(gmails);
      categories = List.copyOf(categories);
      own = List.copyOf(own);
      more = List.copyOf(more);
    }

    /// Whether there are so many of the person's labels that they can be filtered.
    public boolean isFiltered() {
      return count(own) >= MANY_LABELS;
    }

    private static int count(List<Place> places) {
      return places.stream().mapToInt(place -> 1 + count(place.nested())).sum();
    }

    /// Whether the list that is shown is among `places`.
    public static boolean isCurrent(List<Place> places) {
      return places.stream().anyMatch(Place::current);
    }
  }

  /// A list of messages that can be opened.
  ///
  /// @param parent the names of the labels above this one, each followed by `/`; empty if there are
  ///   none
  /// @param current whether it is the one shown
  /// @param unread how many unread messages it has; 0 if it has none or that is not known
  /// @param nested the labels under this one
  public record Place(
      Mark mark,
      String parent,
      Text name,
      String href,
      boolean current,
      int unread,
      List<Place> nested) {
    public Place {
      nested = List.copyOf(nested);
    }

    /// A list with nothing above or under it.
    public Place(Icon icon, Text name, String href, boolean current, int unread) {
      this(new Mark(icon, null), "", name, href, current, unread, List.of());
    }

    /// What precedes the name.
    ///
    /// @param color fills the icon, such as `#16a766`; its outline stays readable on any colour
    public record Mark(Icon icon, @Nullable String color) {}
  }

  /// The document's title of a page with `heading`.
  Text title(Text heading) {
    return Text.of("page.title.mailbox", "heading", heading, "email", email);
  }

  /// The letter that represents a person or an address.
  public static String initial(String name) {
    return name.isEmpty() ? "?" : Character.toString(name.codePointAt(0)).toUpperCase(Locale.ROOT);
  }
}
