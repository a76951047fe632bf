package hexmail.emulator.search;

import hexmail.emulator.search.Token.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Splits a query into tokens. An open quote extends to the end of the query.
final class Lexer {
  private final String query;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Lexer(String query) {
    this.query = query;
  }

  static List<Token> tokens(String query) {
    Lexer lexer = new Lexer(query);
    while (lexer.position < query.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    char c = query.charAt(position);
    switch (c) {
      case '(' -> sign(Sign.OPEN);
      case ')' -> sign(Sign.CLOSE);
      case '{' -> sign(Sign.OPEN_BRACE);
      case '}' -> sign(Sign.CLOSE_BRACE);
      case '|' -> sign(Sign.OR);
      case '"' -> quoted();
      case '-' -> minus();
      default -> {
        if (Character.isWhitespace(c)) {
          position++;
        } else {
          word();
        }
      }
    }
  }

  private void sign(Sign sign) {
    tokens.add(sign);
    position++;
  }

  private void quoted() {
    int end = query.indexOf('"', position + 1);
    int close = end < 0 ? query.length() : end;
    tokens.add(new Token.Text(query.substring(position + 1, close)));
    position = Math.min(close + 1, query.length());
  }

  /// A minus negates the term right after it. A minus before a blank or after the colon of a field
  /// does not.
  private void minus() {
    boolean afterOperator = !tokens.isEmpty() && tokens.getLast() instanceof Token.Operator;
    boolean touches =
        position + 1 < query.length() && !Character.isWhitespace(query.charAt(position + 1));
    if (touches && !afterOperator) {
      sign(Sign.MINUS);
    } else {
      word();
    }
  }

  private void word() {
    int start = position;
    while (position < query.length() && !endsWord(query.charAt(position))) {
      if (query.charAt(position) == ':' && isOperator(start, position)) {
        tokens.add(new Token.Operator(lower(query.substring(start, position))));
        position++;
        return;
      }
      position++;
    }
    String word = query.substring(start, position);
    switch (word) {
      case "OR" -> tokens.add(Sign.OR);
      case "AND" -> tokens.add(Sign.AND);
      default -> tokens.add(new Token.Text(word));
    }
  }

  private boolean isOperator(int start, int end) {
    boolean free =
        tokens.isEmpty() || !(tokens.getLast() instanceof Token.Operator) || blankBefore(start);
    return free && Operators.knows(lower(query.substring(start, end)));
  }

  private boolean blankBefore(int start) {
    return Character.isWhitespace(query.charAt(start - 1));
  }

  private static boolean endsWord(char c) {
    return Character.isWhitespace(c) || "(){}\"|".indexOf(c) >= 0;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
