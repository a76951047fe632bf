package hexmail.adapter.http.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The value of an operator that a field of the form writes. Whatever a person types, it stays the
/// value: a word that means something to Gmail is quoted.
final class FieldValue {
  /// A word that is nothing but a word.
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}_@][\\p{L}\\p{M}\\p{N}_@.+'-]*");

  private FieldValue() {}

  /// The term that looks for all words of `text` by `operator`; empty if there are none.
  static Optional<String> term(String operator, String text) {
    List<String> words =
        Pieces.of(Pieces.closed(text)).stream().flatMap(word -> word(word).stream()).toList();
    return switch (words.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(operator + ":" + words.getFirst());
      default -> Optional.of(operator + ":" + words.stream().collect(joining(" ", "(", ")")));
    };
  }

  private static Optional<String> word(String piece) {
    if (WORD.matcher(piece).matches() && !SearchTerms.isConnector(piece)) {
      return Optional.of(piece);
    }
    // There is no way to write a quotation mark inside of quotation marks.
    String phrase = piece.replace('"', ' ').strip();
    return phrase.isEmpty() ? Optional.empty() : Optional.of('"' + phrase + '"');
  }

  /// What a field has to contain to write `value`; empty if no field writes it.
  static Optional<String> text(String operator, String value) {
    boolean group = value.startsWith("(") && value.endsWith(")");
    String text = group ? value.substring(1, value.length() - 1).strip() : value;
    return Optional.of(text)
        .filter(words -> term(operator, words).equals(Optional.of(operator + ":" + value)));
  }
}
