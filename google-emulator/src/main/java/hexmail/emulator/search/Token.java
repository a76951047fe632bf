package hexmail.emulator.search;

/// A token of a query.
sealed interface Token {

  /// A word, or a phrase in quotes.
  record Text(String text) implements Token {}

  /// The name of a field before a colon, lower case.
  record Operator(String name) implements Token {}

  /// `(`, `)`, `{`, `}`, `-`, `OR` and `AND`.
  enum Sign implements Token {
    OPEN,
    CLOSE,
    OPEN_BRACE,
    CLOSE_BRACE,
    MINUS,
    OR,
    AND
  }
}
