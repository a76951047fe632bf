package hexmail.adapter.google.mailbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a search names Spam or Bin. Gmail then needs `includeSpamTrash`: without it such a
/// search was seen to find nothing (anthropics/claude-code#76952).
final class SearchScope {
  private static final Set<String> FIELDS = Set.of("in", "is", "label");
  private static final Set<String> PLACES = Set.of("spam", "trash", "anywhere");

  /// A field with its value or the group after it, a quoted text, a bracket, a minus, or a word.
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<field>[A-Za-z_]++):\\s*+(?:\"(?<quoted>[^\"]*+)\"?|(?<open>[({])|(?<value>[^\\s(){}\"]++))"
              + "|\"[^\"]*+\"?|(?<bracket>[(){}])|(?<minus>-)|(?<word>[^\\s(){}\"]++)");

  private final Deque<Group> groups = new ArrayDeque<>();
  private boolean negated;
  private boolean reached;

  private SearchScope() {}

  /// @param places whether its words are values of a field that can name a place
  private record Group(boolean places, boolean negated) {}

  /// Whether `query` searches Spam or Bin. A place that is excluded (`-in:spam`) or quoted as text
  /// is not searched.
  static boolean reachesSpamOrBin(String query) {
    SearchScope scope = new SearchScope();
    Matcher token = TOKEN.matcher(query);
    while (token.find()) {
      scope.read(token);
    }
    return scope.reached;
  }

  private void read(Matcher token) {
    if (token.group("minus") != null) {
      negated = true;
      return;
    }
    boolean field = token.group("field") != null && FIELDS.contains(lower(token.group("field")));
    if (token.group("open") != null) {
      open(field);
    } else if (field) {
      place(token.group("quoted") == null ? token.group("value") : token.group("quoted"));
    } else if (token.group("bracket") != null) {
      bracket(token.group("bracket"));
    } else if (token.group("word") != null && isWithinPlaces()) {
      place(token.group("word"));
    }
    negated = false;
  }

  private void bracket(String bracket) {
    if (bracket.equals("(") || bracket.equals("{")) {
      open(isWithinPlaces());
    } else {
      groups.poll();
    }
  }

  private void open(boolean places) {
    groups.push(new Group(places, negated || isNegated()));
  }

  private void place(String value) {
    reached |= PLACES.contains(lower(value)) && !negated && !isNegated();
  }

  private boolean isWithinPlaces() {
    return !groups.isEmpty() && groups.peek().places();
  }

  private boolean isNegated() {
    return !groups.isEmpty() && groups.peek().negated();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
