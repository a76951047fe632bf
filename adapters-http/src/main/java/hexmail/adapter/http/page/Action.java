package hexmail.adapter.http.page;

import java.util.Map;

/// Something that a person can do on a page.
public sealed interface Action {
  /// What is written on it.
  String label();

  /// Goes to an address of this site, or of another one if it is absolute.
  record Link(String label, String href) implements Action {}

  /// Changes something: a form with one button. The form token is added by the page.
  ///
  /// @param action the path that is posted to
  /// @param fields the hidden fields
  record Post(String label, String action, Map<String, String> fields) implements Action {
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
