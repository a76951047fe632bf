package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;
import java.util.List;

/// Asks before something is done that cannot be undone.
///
/// @param heading the question, with the argument `email`
/// @param email the account's address
/// @param consequences what happens
/// @param kept what stays as it is
/// @param action does it
public record ConfirmPage(
    Text title,
    Text.Phrase heading,
    String email,
    List<Consequence> consequences,
    Text kept,
    Action.Post action)
    implements Page {
  /// Something that happens, in a few words and in a sentence.
  public record Consequence(Text title, Text explanation) {}

  public ConfirmPage {
    consequences = List.copyOf(consequences);
  }

  @Override
  public boolean offersSignIn() {
    return false;
  }
}
