package hexmail.adapter.http.page;

import hexmail.adapter.http.page.NoticePage.Fact;
import hexmail.adapter.http.text.DisplayTime;
import hexmail.adapter.http.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The accounts of the session, and the other browsers that are signed in to them.
///
/// @param cards in the order of their slots
/// @param sessions the one used last first
public record AccountsPage(List<Card> cards, List<Session> sessions) implements Page {
  /// Where adding an account is posted to.
  public static final String ADD = "/accounts/add";

  public AccountsPage {
    cards = List.copyOf(cards);
    sessions = List.copyOf(sessions);
  }

  /// An account.
  ///
  /// @param slot its number in the session
  /// @param ended why it has to be reconnected; absent when it is connected
  /// @param countdown until when Google honours what was granted, if that is known
  /// @param rights what was asked for, and whether it was granted
  /// @param consented when the person last consented
  /// @param events what happened, the latest first
  /// @param pictureSenders whose remote pictures are always shown, the one allowed last first
  public record Card(
      int slot,
      String email,
      @Nullable Ended ended,
      @Nullable Text countdown,
      List<Right> rights,
      DisplayTime consented,
      List<Event> events,
      List<String> pictureSenders) {
    public Card {
      rights = List.copyOf(rights);
      events = List.copyOf(events);
      pictureSenders = List.copyOf(pictureSenders);
    }

    /// Whether a right that was asked for is missing.
    public boolean lacksRights() {
      return rights.stream().anyMatch(right -> !right.granted());
    }
  }

  /// Why Google no longer honours what was granted.
  ///
  /// @param title what happened
  /// @param explanation how that happens
  /// @param remedy who can fix it, and how
  /// @param evidence the times and error codes behind it
  public record Ended(Text title, Text explanation, Text remedy, List<Fact> evidence) {
    public Ended {
      evidence = List.copyOf(evidence);
    }
  }

  public record Right(Text name, boolean granted) {}

  public record Event(DisplayTime at, Text description) {}

  /// A browser in which one of the accounts is signed in.
  ///
  /// @param id names it when it is ended
  /// @param here whether it is the browser that asks
  public record Session(
      String id, Text device, boolean here, DisplayTime opened, DisplayTime lastUsed) {}

  /// Whether there is a session besides this one.
  public boolean hasOtherSessions() {
    return sessions.stream().anyMatch(session -> !session.here());
  }

  @Override
  public Text title() {
    return Text.of("page.accounts");
  }

  @Override
  public boolean offersSignIn() {
    return true;
  }
}
