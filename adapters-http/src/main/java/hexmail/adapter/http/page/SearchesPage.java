package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;
import java.util.List;

/// The last and the saved searches of an account.
///
/// @param email of the account
/// @param home the address of the mailbox's list
/// @param searches where they are; their forms are below it
/// @param recent the last one first
/// @param saved in the order in which they were saved
public record SearchesPage(
    String email, String home, String searches, List<Search> recent, List<Search> saved)
    implements Page {
  public SearchesPage {
    recent = List.copyOf(recent);
    saved = List.copyOf(saved);
  }

  /// A search.
  ///
  /// @param name what it is called, or the search itself
  /// @param query what is searched for
  /// @param href the list of what it finds
  public record Search(String name, String query, String href) {}

  @Override
  public Text title() {
    return Text.of("page.title.mailbox", "heading", Text.of("searches"), "email", email);
  }

  @Override
  public boolean offersSignIn() {
    return false;
  }
}
