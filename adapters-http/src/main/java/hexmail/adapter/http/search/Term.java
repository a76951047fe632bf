package hexmail.adapter.http.search;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A term of a search: a word, a quoted phrase, a group in brackets, a value of an operator, or
/// several of these joined by `OR`, `AND` or `AROUND`.
///
/// @param text as it is written
/// @param negated whether a minus precedes it
/// @param operator the name before the colon in lower case; null if there is none, or if terms are
///   joined
/// @param value what follows the minus and the operator
public record Term(String text, boolean negated, @Nullable String operator, String value) {
  /// Gmail help, "Refine searches in Gmail". Another word before a colon is a word.
  private static final Set<String> OPERATORS =
      Set.of(
          "after",
          "bcc",
          "before",
          "category",
          "cc",
          "deliveredto",
          "filename",
          "from",
          "has",
          "in",
          "is",
          "label",
          "larger",
          "list",
          "newer",
          "newer_than",
          "older",
          "older_than",
          "rfc822msgid",
          "size",
          "smaller",
          "subject",
          "to");

  public Term {
    Objects.requireNonNull(text);
    Objects.requireNonNull(value);
  }

  /// A term that joins nothing.
  static Term single(String text) {
    boolean negated = text.startsWith("-");
    String rest = negated ? text.substring(1) : text;
    String operator = operator(rest);
    String value = operator == null ? rest : rest.substring(operator.length() + 1).strip();
    return new Term(text, negated, operator, value);
  }

  /// Terms that are joined.
  static Term joined(String text) {
    return new Term(text, false, null, text);
  }

  /// Whether the value of an operator is still to come.
  static boolean isOpen(String text) {
    Term term = single(text);
    return term.value().isEmpty() && (term.negated() || term.operator() != null);
  }

  private static @Nullable String operator(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    return OPERATORS.contains(name) ? name : null;
  }

  /// Whether it is `operator:…`, and not negated.
  boolean is(String name) {
    return !negated && name.equals(operator);
  }
}
