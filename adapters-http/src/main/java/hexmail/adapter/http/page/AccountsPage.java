package hexmail.adapter.http.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The accounts of the session.
///
/// @param cards in the order of their slots
public record AccountsPage(List<Card> cards) implements Page {
  /// Where adding an account is posted to.
  public static final String ADD = "/accounts/add";

  public AccountsPage {
    cards = List.copyOf(cards);
  }

  /// An account.
  ///
  /// @param slot its number in the session
  /// @param accountId its key, for a reconnection
  /// @param trouble why it has to be reconnected; absent when it is connected
  /// @param rights what was asked for, and whether it was granted
  /// @param consented when the person last consented
  public record Card(
      int slot,
      String accountId,
      String email,
      @Nullable String trouble,
      List<Right> rights,
      Moment consented) {
    public Card {
      rights = List.copyOf(rights);
    }
  }

  /// A right in plain words.
  public record Right(String words, boolean granted) {}

  @Override
  public String title() {
    return "Accounts";
  }

  @Override
  public boolean offersSignIn() {
    return true;
  }
}
