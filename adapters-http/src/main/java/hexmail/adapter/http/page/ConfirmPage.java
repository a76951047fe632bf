package hexmail.adapter.http.page;

import java.util.List;

/// Asks before something is done that cannot be undone.
///
/// @param question the question, without the address
/// @param email whose account it is about
/// @param consequences what happens
/// @param rest what stays as it is
/// @param action what does it
public record ConfirmPage(
    String question, String email, List<Consequence> consequences, String rest, Action.Post action)
    implements Page {
  /// A thing that happens, in a word and in a sentence.
  public record Consequence(String what, String words) {}

  public ConfirmPage {
    consequences = List.copyOf(consequences);
  }

  @Override
  public String title() {
    return question + " " + email;
  }

  @Override
  public boolean offersSignIn() {
    return false;
  }
}
