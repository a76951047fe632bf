package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;
import java.util.Map;

/// Something that a person can do on a page.
public sealed interface Action {
  /// The words on it.
  Text label();

  /// Goes to an address of this site, or of another one if it is absolute.
  record Link(Text label, String href) implements Action {}

  /// Changes something: a form with one button. The page adds the form token.
  ///
  /// @param action the path that is posted to
  /// @param fields the hidden fields
  record Post(Text label, String action, Map<String, String> fields) implements Action {
    public Post {
      fields = Map.copyOf(fields);
    }

    /// Whether the answer may be a redirect to the authorization server.
    boolean leadsToSignIn() {
      return SignInPage.ACTION.equals(action)
          || AccountsPage.ADD.equals(action)
          || action.endsWith("/reconnect")
          || action.endsWith("/rights");
    }
  }
}
