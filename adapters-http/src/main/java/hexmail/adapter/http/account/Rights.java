package hexmail.adapter.http.account;

import hexmail.adapter.http.page.AccountsPage.Right;
import hexmail.domain.credential.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What scopes mean, in plain words.
final class Rights {
  private static final String READ = "https://www.googleapis.com/auth/gmail.readonly";
  // Google answers with the long names of `email` and `profile`.
  private static final List<Map.Entry<String, String>> WORDS =
      List.of(
          Map.entry("openid", "Know who you are"),
          Map.entry("email", "See your e-mail address"),
          Map.entry("https://www.googleapis.com/auth/userinfo.email", "See your e-mail address"),
          Map.entry("profile", "See your name and picture"),
          Map.entry(
              "https://www.googleapis.com/auth/userinfo.profile", "See your name and picture"),
          Map.entry(READ, "Read your mail"));

  private Rights() {}

  /// What was granted; the right to read mail is named even when it is missing. A scope that we
  /// have no words for is shown by its own name.
  static List<Right> of(Scopes granted) {
    List<Right> rights = new ArrayList<>();
    Set<String> unnamed = new TreeSet<>(granted.values());
    for (Map.Entry<String, String> named : WORDS) {
      Right right = new Right(named.getValue(), unnamed.remove(named.getKey()));
      if ((right.granted() || named.getKey().equals(READ)) && !rights.contains(right)) {
        rights.add(right);
      }
    }
    unnamed.forEach(scope -> rights.add(new Right(scope, true)));
    return rights;
  }
}
