package hexmail.domain.credential;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A set of OAuth scopes.
///
/// @param values scope names without blanks
public record Scopes(Set<String> values) {
  /// No scopes.
  public static final Scopes NONE = new Scopes(Set.of());

  /// Who the person is (OpenID Connect Core, section 5.4).
  public static final Scopes IDENTITY = new Scopes(Set.of("openid", "email", "profile"));

  public Scopes {
    if (values.stream().anyMatch(scope -> scope.isEmpty() || scope.contains(" "))) {
      throw new IllegalArgumentException("A scope is a name without blanks");
    }
    values = Set.copyOf(values);
  }

  private static final String GMAIL = "https://www.googleapis.com/auth/gmail.";
  private static final String METADATA = GMAIL + "metadata";
  private static final Set<String> READING =
      Set.of(GMAIL + "readonly", GMAIL + "modify", "https://mail.google.com/");

  /// Parses a blank-separated list (RFC 6749, section 3.3).
  public static Scopes parse(String text) {
    return new Scopes(
        Stream.of(text.split(" +")).filter(scope -> !scope.isEmpty()).collect(Collectors.toSet()));
  }

  public boolean contains(String scope) {
    return values.contains(scope);
  }

  /// The scopes of this set that are not in `others`.
  public Scopes without(Scopes others) {
    return new Scopes(
        values.stream().filter(scope -> !others.contains(scope)).collect(Collectors.toSet()));
  }

  /// This set and `others`.
  public Scopes and(Scopes others) {
    return new Scopes(
        Stream.concat(values.stream(), others.values.stream()).collect(Collectors.toSet()));
  }

  /// Whether they permit searching and reading mail. If the metadata scope was granted as well,
  /// Google refuses both, whatever else was granted.
  public boolean readMail() {
    return !contains(METADATA) && values.stream().anyMatch(READING::contains);
  }

  /// This set without the metadata scope if it contains a scope to read mail.
  public Scopes withoutConflict() {
    Scopes rest = without(new Scopes(Set.of(METADATA)));
    return rest.readMail() ? rest : this;
  }

  /// Whether this set contains all of `others`.
  public boolean covers(Scopes others) {
    return values.containsAll(others.values);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /// The blank-separated list, in alphabetical order.
  public String text() {
    return String.join(" ", new TreeSet<>(values));
  }
}
