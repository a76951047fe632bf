package hexmail.adapter.google;

import hexmail.domain.credential.Scopes;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Google has two names for each of two scopes and responds with the long one, whichever was
/// requested.
final class ScopeAliases {
  private static final String EMAIL = "https://www.googleapis.com/auth/userinfo.email";
  private static final String PROFILE = "https://www.googleapis.com/auth/userinfo.profile";
  private static final Map<String, String> OTHER_NAMES =
      Map.of(EMAIL, "email", PROFILE, "profile", "email", EMAIL, "profile", PROFILE);

  private ScopeAliases() {}

  /// `granted` under the names that `asked` uses; other scopes keep their names.
  static Scopes translate(Scopes granted, Scopes asked) {
    return new Scopes(
        granted.values().stream()
            .flatMap(scope -> inWordsOf(asked, scope))
            .collect(Collectors.toSet()));
  }

  private static Stream<String> inWordsOf(Scopes asked, String scope) {
    Stream<String> names = Stream.of(scope, OTHER_NAMES.getOrDefault(scope, scope));
    var used = names.filter(asked::contains).toList();
    return used.isEmpty() ? Stream.of(scope) : used.stream();
  }
}
