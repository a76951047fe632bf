package hexmail.domain.credential;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rights, as a set: order and repetition mean nothing.
///
/// @param values scope names without blanks
public record Scopes(Set<String> values) {
  /// None.
  public static final Scopes NONE = new Scopes(Set.of());

  public Scopes {
    if (values.stream().anyMatch(scope -> scope.isEmpty() || scope.contains(" "))) {
      throw new IllegalArgumentException("A scope is a name without blanks");
    }
    values = Set.copyOf(values);
  }

  /// Reads a blank-separated list (RFC 6749, section 3.3).
  public static Scopes parse(String text) {
    return new Scopes(
        Stream.of(text.split(" +")).filter(scope -> !scope.isEmpty()).collect(Collectors.toSet()));
  }

  public boolean contains(String scope) {
    return values.contains(scope);
  }

  /// Those of these that are not in `others`.
  public Scopes without(Scopes others) {
    return new Scopes(
        values.stream().filter(scope -> !others.contains(scope)).collect(Collectors.toSet()));
  }

  /// These and `others`.
  public Scopes and(Scopes others) {
    return new Scopes(
        Stream.concat(values.stream(), others.values.stream()).collect(Collectors.toSet()));
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /// The blank-separated list, in alphabetical order.
  public String text() {
    return String.join(" ", new TreeSet<>(values));
  }
}
