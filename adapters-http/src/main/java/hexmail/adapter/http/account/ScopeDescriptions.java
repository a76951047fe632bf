package hexmail.adapter.http.account;

import hexmail.adapter.http.page.AccountsPage.Right;
import hexmail.domain.credential.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What scopes mean, in plain words.
final class ScopeDescriptions {
  // Google answers with the long names of `email` and `profile`.
  private static final List<Map.Entry<String, String>> WORDS =
      List.of(
          Map.entry("openid", "Know who you are"),
          Map.entry("email", "See your e-mail address"),
          Map.entry("https://www.googleapis.com/auth/userinfo.email", "See your e-mail address"),
          Map.entry("profile", "See your name and picture"),
          Map.entry(
              "https://www.googleapis.com/auth/userinfo.profile", "See your name and picture"),
          Map.entry("https://www.googleapis.com/auth/gmail.readonly", "Read your mail"));

  private ScopeDescriptions() {}

  /// What was granted and what else was asked for. A scope that we have no words for is shown by
  /// its own name.
  static List<Right> of(Scopes granted, Scopes asked) {
    List<Right> rights = new ArrayList<>();
    Set<String> unnamed = new TreeSet<>(granted.and(asked).values());
    for (Map.Entry<String, String> named : WORDS) {
      if (unnamed.remove(named.getKey())) {
        add(rights, new Right(named.getValue(), granted.contains(named.getKey())));
      }
    }
    unnamed.forEach(scope -> add(rights, new Right(scope, granted.contains(scope))));
    return rights;
  }

  /// Two names of one right are one right.
  private static void add(List<Right> rights, Right right) {
    if (!rights.contains(new Right(right.words(), true))) {
      rights.remove(new Right(right.words(), false));
      rights.add(right);
    }
  }
}
