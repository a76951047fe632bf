package hexmail.adapter.http.page;

import hexmail.adapter.http.page.NoticePage.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The accounts of the session, and where else they are signed in.
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
  /// @param trouble why it has to be reconnected; absent when it is connected
  /// @param countdown until when Google honours what was granted, in words, if it is known
  /// @param rights what was asked for, and whether it was granted
  /// @param consented when the person last consented
  /// @param trail what happened, the latest first
  public record Card(
      int slot,
      String email,
      @Nullable Trouble trouble,
      @Nullable String countdown,
      List<Right> rights,
      DisplayTime consented,
      List<Event> trail) {
    public Card {
      rights = List.copyOf(rights);
      trail = List.copyOf(trail);
    }

    /// Whether a right that was asked for is missing.
    public boolean lacksRights() {
      return rights.stream().anyMatch(right -> !right.granted());
    }
  }

  /// Why an account does not work.
  ///
  /// @param title what happened
  /// @param text how that comes
  /// @param remedy who can mend it, and how
  /// @param evidence what we know it from
  public record Trouble(String title, String text, String remedy, List<Fact> evidence) {
    public Trouble {
      evidence = List.copyOf(evidence);
    }
  }

  /// A right in plain words.
  public record Right(String words, boolean granted) {}

  /// Something that happened, in plain words.
  public record Event(DisplayTime at, String words) {}

  /// A browser in which one of the accounts is signed in.
  ///
  /// @param id names it when it is ended
  /// @param here whether it is the browser that looks
  public record Session(
      String id, String device, boolean here, DisplayTime opened, DisplayTime lastUsed) {}

  /// Whether there is a session besides this one.
  public boolean hasOtherSessions() {
    return sessions.stream().anyMatch(session -> !session.here());
  }

  @Override
  public String title() {
    return "Accounts";
  }

  @Override
  public boolean offersSignIn() {
    return true;
  }
}
