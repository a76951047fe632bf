package hexmail.adapter.http.html;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Folds what a message quotes behind its own text. A quotation with text behind it is answered
/// line by line, and stays; so does a message that is passed on, which is what there is to read.
final class QuoteFolding {
  /// As mail programs mark quotations: Gmail and Yahoo by class, the others by element.
  private static final String QUOTE = "blockquote, .gmail_quote, .yahoo_quoted";

  /// How mail programs begin a message that is passed on: Gmail with a line of hyphens in every
  /// language.
  private static final Pattern FORWARDED =
      Pattern.compile("(?i)^\\s*(?:-{5,}|begin\\sforwarded\\smessage)");

  private static final int SHORT = 200;

  private QuoteFolding() {}

  /// @param words for the line that unfolds it
  static void fold(Document document, String words) {
    quotation(document.body())
        .filter(quote -> quote.text().length() > SHORT)
        .filter(quote -> !FORWARDED.matcher(quote.text()).find())
        .filter(quote -> hasTextBeside(quote, Node::previousSibling))
        .filter(quote -> !hasTextBeside(quote, Node::nextSibling))
        .ifPresent(quote -> {
          Element folded = new Element("details");
          quote.before(folded);
          folded.appendElement("summary").text(words);
          folded.appendChild(quote);
        });
  }

  /// The last quotation, with all that it is quoted in.
  private static Optional<Element> quotation(Element body) {
    @Nullable Element last = body.select(QUOTE).last();
    return last == null
        ? Optional.empty()
        : last.parents().stream()
            .filter(parent -> parent.is(QUOTE))
            .reduce((_, outer) -> outer)
            .or(() -> Optional.of(last));
  }

  private static boolean hasTextBeside(Element quote, Function<Node, @Nullable Node> next) {
    for (Node inner = quote; inner != null && !inner.nameIs("body"); inner = inner.parent()) {
      for (Node beside = next.apply(inner); beside != null; beside = next.apply(beside)) {
        if (hasText(beside)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasText(Node node) {
    return switch (node) {
      case TextNode text -> !isBlank(text.getWholeText());
      case Element element -> !isBlank(element.text()) || !element.select("img").isEmpty();
      default -> false;
    };
  }

  private static boolean isBlank(String text) {
    return text.replace('\u00a0', ' ').isBlank();
  }
}
