package hexmail.emulator.search;

import hexmail.emulator.search.Query.Field;
import hexmail.emulator.search.Token.Sign;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Parses Gmail's search language. Adjacent terms must all match; `OR` binds tighter; `{a b}` is `a
/// OR b`; a field may precede a group. Malformed queries are parsed as far as possible: brackets
/// without a partner and signs without a term are ignored.
public final class QueryParser {
  /// The limits of a query; the rest is ignored.
  private static final int MOST_TERMS = 100;

  private static final int DEEPEST = 20;

  private final List<Token> tokens;
  private final Operators operators;
  private int position;
  private int terms;
  private boolean wordless;

  private QueryParser(List<Token> tokens, Operators operators) {
    this.tokens = tokens;
    this.operators = operators;
  }

  /// The meaning of `query`.
  ///
  /// @param now the time from which `newer_than:` and `older_than:` count back
  /// @param me the address of `from:me` and `to:me`
  public static Query parse(String query, Instant now, String me) {
    QueryParser parser = new QueryParser(Lexer.tokens(query), new Operators(now, me));
    Query parsed = parser.sequence(null, 0);
    return parsed instanceof Query.All && parser.wordless ? new Query.None() : parsed;
  }

  /// Terms up to a closing bracket, which the caller consumes. At the top level closing brackets
  /// are ignored.
  private Query sequence(@Nullable String field, int depth) {
    List<Query> parts = new ArrayList<>();
    while (position < tokens.size()) {
      Token token = tokens.get(position);
      boolean closing = token == Sign.CLOSE || token == Sign.CLOSE_BRACE;
      if (closing && depth > 0) {
        break;
      }
      if (closing || token == Sign.AND || token == Sign.OR) {
        position++;
      } else {
        alternatives(field, depth).ifPresent(parts::add);
      }
    }
    return joined(parts);
  }

  private static Query joined(List<Query> parts) {
    return switch (parts.size()) {
      case 0 -> new Query.All();
      case 1 -> parts.getFirst();
      default -> new Query.And(parts);
    };
  }

  private Optional<Query> alternatives(@Nullable String field, int depth) {
    List<Query> parts = new ArrayList<>();
    term(field, depth).ifPresent(parts::add);
    while (at(Sign.OR)) {
      position++;
      if (position < tokens.size()) {
        term(field, depth).ifPresent(parts::add);
      }
    }
    return either(parts);
  }

  private static Optional<Query> either(List<Query> parts) {
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default -> Optional.of(new Query.Or(parts));
    };
  }

  private Optional<Query> term(@Nullable String field, int depth) {
    if (depth > DEEPEST) {
      position++;
      return Optional.empty();
    }
    return switch (tokens.get(position)) {
      case Token.Text(String text) -> {
        position++;
        yield leaf(field, text);
      }
      case Token.Operator(String name) -> {
        position++;
        yield operand(name, depth);
      }
      case Sign.MINUS -> {
        position++;
        yield position < tokens.size() && !isClosing()
            ? term(field, depth + 1).map(Query.Not::new)
            : Optional.empty();
      }
      case Sign.OPEN, Sign.OPEN_BRACE -> group(field, depth);
      case Sign.CLOSE, Sign.CLOSE_BRACE -> Optional.empty();
      case Sign.OR, Sign.AND -> {
        position++;
        yield Optional.empty();
      }
    };
  }

  /// The operand of `field:`. Without an operand the name of the field is text to search.
  private Optional<Query> operand(String name, int depth) {
    boolean nothing = position >= tokens.size() || isClosing() || at(Sign.OR) || at(Sign.AND);
    return nothing ? leaf(null, name) : term(name, depth + 1);
  }

  private Optional<Query> group(@Nullable String field, int depth) {
    boolean brace = at(Sign.OPEN_BRACE);
    position++;
    if (depth >= DEEPEST) {
      return Optional.empty();
    }
    Query inside = brace ? choice(field, depth + 1) : sequence(field, depth + 1);
    if (position < tokens.size()) {
      position++;
    }
    return inside instanceof Query.All ? Optional.empty() : Optional.of(inside);
  }

  private Query choice(@Nullable String field, int depth) {
    List<Query> parts = new ArrayList<>();
    while (position < tokens.size() && !isClosing()) {
      alternatives(field, depth).ifPresent(parts::add);
    }
    return either(parts).orElseGet(Query.All::new);
  }

  private Optional<Query> leaf(@Nullable String field, String text) {
    Query leaf = field == null ? Operators.phrase(Field.ANY, text) : operators.apply(field, text);
    boolean punctuation = leaf instanceof Query.None && SearchText.fold(text).isEmpty();
    wordless |= punctuation;
    return punctuation || ++terms > MOST_TERMS ? Optional.empty() : Optional.of(leaf);
  }

  private boolean at(Sign sign) {
    return position < tokens.size() && tokens.get(position) == sign;
  }

  private boolean isClosing() {
    return at(Sign.CLOSE) || at(Sign.CLOSE_BRACE);
  }
}
