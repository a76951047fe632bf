package hexmail.adapter.http.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Moves the rules of a message's style sheets into the elements that they are for: paragraphs of
/// Outlook and Word have their margins there. Only plain rules are read: conditions (`@media`) and
/// states (`:hover`) are for other screens and for scripts.
final class StyleSheets {
  private static final int MOST_SELECTORS = 500;
  // Bounds the time: each selector looks at each element.
  private static final int MOST_COMPARISONS = 600_000;
  private static final int MOST_CHARACTERS = 2_000_000;

  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?(?:\\*/|$)|<!--|-->", Pattern.DOTALL);
  private static final String NAME = "[a-zA-Z_][\\w-]{0,60}";
  private static final String COMPOUND =
      "(?:" + NAME + "(?:[.#]" + NAME + "){0,4}|\\*|\\*?(?:[.#]" + NAME + "){1,4})";
  private static final Pattern SIMPLE =
      Pattern.compile(COMPOUND + "(?:(?: ?> ?| )" + COMPOUND + "){0,3}");
  private static final Pattern NAMES = Pattern.compile("[.#]?[a-zA-Z_][\\w-]*");

  /// A rule for what its selector selects.
  ///
  /// @param weight how it compares with other rules (CSS Selectors, section 17)
  private record Rule(String selector, String declarations, int weight) {}

  private StyleSheets() {}

  static void inline(Document document) {
    List<Rule> rules = new ArrayList<>();
    for (Element sheet : document.select("style")) {
      read(COMMENT.matcher(sheet.data()).replaceAll(" "), rules);
    }
    int most = MOST_COMPARISONS / Math.max(1, document.getAllElements().size());
    IdentityHashMap<Element, StringBuilder> styles = new IdentityHashMap<>();
    int characters = 0;
    for (Rule rule :
        rules.subList(0, Math.min(most, rules.size())).stream()
            .sorted(Comparator.comparingInt(Rule::weight))
            .toList()) {
      for (Element element : document.select(rule.selector())) {
        characters += rule.declarations().length() + 1;
        if (characters < MOST_CHARACTERS) {
          styles
              .computeIfAbsent(element, _ -> new StringBuilder())
              .append(rule.declarations())
              .append(';');
        }
      }
    }
    styles.forEach(
        (element, style) -> element.attr("style", style.append(element.attr("style")).toString()));
  }

  private static void read(String sheet, List<Rule> rules) {
    int at = 0;
    while (rules.size() < MOST_SELECTORS) {
      int open = sheet.indexOf('{', at);
      if (open < 0) {
        return;
      }
      String selectors = sheet.substring(at, open).strip();
      int statement = selectors.startsWith("@") ? sheet.indexOf(';', at) : -1;
      if (statement >= 0 && statement < open) {
        at = statement + 1;
      } else if (selectors.startsWith("@")) {
        at = endOfBlock(sheet, open);
      } else {
        int close = sheet.indexOf('}', open);
        int end = close < 0 ? sheet.length() : close;
        add(selectors, sheet.substring(open + 1, end), rules);
        at = Math.min(end + 1, sheet.length());
      }
    }
  }

  private static int endOfBlock(String sheet, int open) {
    int depth = 0;
    for (int at = open; at < sheet.length(); at++) {
      char one = sheet.charAt(at);
      depth += one == '{' ? 1 : one == '}' ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    return sheet.length();
  }

  private static void add(String selectors, String declarations, List<Rule> rules) {
    for (String one : selectors.split(",", -1)) {
      String selector = one.strip().replaceAll("\\s+", " ");
      if (!selector.isEmpty()
          && rules.size() < MOST_SELECTORS
          && SIMPLE.matcher(selector).matches()) {
        rules.add(new Rule(selector, declarations, weight(selector)));
      }
    }
  }

  private static int weight(String selector) {
    return NAMES
        .matcher(selector)
        .results()
        .mapToInt(name ->
            switch (name.group().charAt(0)) {
              case '#' -> 10_000;
              case '.' -> 100;
              default -> 1;
            })
        .sum();
  }
}
