package hexmail.adapter.http.account;

import hexmail.adapter.http.page.AccountsPage.Right;
import hexmail.adapter.http.text.Text;
import hexmail.domain.credential.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What scopes mean, in plain words.
final class ScopeDescriptions {
  // Google answers with the long names of `email` and `profile`.
  private static final List<Map.Entry<String, Text>> KNOWN =
      List.of(
          Map.entry("openid", Text.of("right.identity")),
          Map.entry("email", Text.of("right.email")),
          Map.entry("https://www.googleapis.com/auth/userinfo.email", Text.of("right.email")),
          Map.entry("profile", Text.of("right.profile")),
          Map.entry("https://www.googleapis.com/auth/userinfo.profile", Text.of("right.profile")),
          Map.entry("https://www.googleapis.com/auth/gmail.readonly", Text.of("right.mail")));

  private ScopeDescriptions() {}

  /// What was granted and what else was asked for. A scope without a description is shown by its
  /// own name.
  static List<Right> of(Scopes granted, Scopes asked) {
    List<Right> rights = new ArrayList<>();
    Set<String> unnamed = new TreeSet<>(granted.and(asked).values());
    for (Map.Entry<String, Text> known : KNOWN) {
      if (unnamed.remove(known.getKey())) {
        add(rights, new Right(known.getValue(), granted.contains(known.getKey())));
      }
    }
    unnamed.forEach(scope -> add(rights, new Right(Text.literal(scope), granted.contains(scope))));
    return rights;
  }

  /// Two names of one right are one right.
  private static void add(List<Right> rights, Right right) {
    if (!rights.contains(new Right(right.name(), true))) {
      rights.remove(new Right(right.name(), false));
      rights.add(right);
    }
  }
}
