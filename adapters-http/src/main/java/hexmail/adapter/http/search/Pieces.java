package hexmail.adapter.http.search;

import java.util.ArrayList;
import java.util.List;

/// Splits a search at the blanks outside of quotation marks and brackets.
final class Pieces {
  private final List<String> pieces = new ArrayList<>();
  private final StringBuilder piece = new StringBuilder();

  /// The closing brackets that are still missing, innermost last.
  private final StringBuilder open = new StringBuilder();

  private boolean quoted;

  private Pieces(String query) {
    query.chars().forEach(character -> add((char) character));
  }

  /// The pieces of `query`. A quotation mark or a bracket without a partner reaches to the end.
  static List<String> of(String query) {
    Pieces split = new Pieces(query);
    split.end();
    return List.copyOf(split.pieces);
  }

  /// `query` with the quotation mark and the brackets that it lacks.
  static String closed(String query) {
    Pieces split = new Pieces(query);
    return query + (split.quoted ? "\"" : "") + split.open.reverse();
  }

  private void add(char character) {
    if (isBlank(character) && !quoted && open.isEmpty()) {
      end();
      return;
    }
    piece.append(character);
    if (character == '"') {
      quoted = !quoted;
    } else if (!quoted) {
      nest(character);
    }
  }

  private void nest(char character) {
    int last = open.length() - 1;
    switch (character) {
      case '(' -> open.append(')');
      case '{' -> open.append('}');
      case ')', '}' -> {
        if (last >= 0 && open.charAt(last) == character) {
          open.deleteCharAt(last);
        }
      }
      default -> {}
    }
  }

  private void end() {
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
      piece.setLength(0);
    }
  }

  static boolean isBlank(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
