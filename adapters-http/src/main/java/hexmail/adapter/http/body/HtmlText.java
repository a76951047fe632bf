package hexmail.adapter.http.body;

import hexmail.adapter.http.page.MessagePage.Run;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Turns HTML into the text that a person would see: blocks become lines, list items get bullets,
/// and hidden elements are left out.
final class HtmlText implements NodeFilter {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "head",
          "title",
          "style",
          "script",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "audio",
          "video",
          "canvas",
          "select",
          "textarea");
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "pre",
          "table",
          "section",
          "article",
          "header",
          "footer",
          "figure",
          "fieldset",
          "hr");
  private static final Set<String> LINES =
      Set.of(
          "div",
          "li",
          "dt",
          "dd",
          "tr",
          "tbody",
          "thead",
          "tfoot",
          "caption",
          "center",
          "address",
          "aside",
          "main",
          "nav",
          "form",
          "details",
          "summary",
          "figcaption",
          "legend",
          "option");

  /// How newsletters hide what mail programs show as a preview.
  private static final Pattern NO_HEIGHT =
      Pattern.compile("(?:^|;)(?:max-)?height:0(?:px|em|pt|%)?(?:;|!|$)");

  private static final Pattern KEPT_BLANKS =
      Pattern.compile("(?:^|;)white-space:(?:pre|break-spaces)");

  private static final int UNNUMBERED = -1;

  private final TextFlow flow = new TextFlow();
  // The last number of each list that is open, the innermost first.
  private final Deque<Integer> lists = new ArrayDeque<>();
  private int tables;
  private int preformatted;

  private HtmlText() {}

  /// The text of `markup`, up to a little more than is shown of a message.
  static List<Run> runs(String markup) {
    HtmlText text = new HtmlText();
    Jsoup.parse(markup).body().filter(text);
    return text.flow.runs();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (flow.isFull()) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode words) {
      addText(words);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element) || isLeftOut(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    begin(element);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      end(element);
    }
    return FilterResult.CONTINUE;
  }

  private void addText(TextNode node) {
    if (preformatted > 0) {
      flow.preformatted(node.getWholeText());
    } else {
      flow.words(node.getWholeText());
    }
  }

  private void begin(Element element) {
    separate(element);
    if (isPreformatted(element)) {
      preformatted++;
    }
    switch (element.normalName()) {
      case "br" -> flow.lineBreak();
      case "hr" -> flow.words("———");
      case "td", "th" -> flow.gap();
      case "blockquote" -> flow.quote(1);
      case "table" -> tables++;
      case "ol" -> lists.push(0);
      case "ul" -> lists.push(UNNUMBERED);
      case "li" -> flow.bullet(bullet());
      case "img" -> addPicture(element);
      case "a" -> SafeLink.parse(element.attr("href")).ifPresent(flow::beginLink);
      default -> {}
    }
  }

  private void end(Element element) {
    if (isPreformatted(element)) {
      preformatted--;
    }
    switch (element.normalName()) {
      case "blockquote" -> flow.quote(-1);
      case "a" -> flow.endLink(!element.select("img").isEmpty());
      case "td", "th" -> flow.gap();
      case "table" -> tables--;
      case "ol", "ul" -> lists.pop();
      default -> {}
    }
    separate(element);
  }

  private void separate(Element element) {
    String name = element.normalName();
    // Tables mostly lay out a newsletter; an empty line around each would tear it apart.
    if (PARAGRAPHS.contains(name) && !isNested(element)) {
      flow.newLines(2);
    } else if (PARAGRAPHS.contains(name) || LINES.contains(name)) {
      flow.newLines(1);
    }
  }

  private boolean isNested(Element element) {
    return switch (element.normalName()) {
      case "ul", "ol" -> !lists.isEmpty();
      case "table" -> tables > 0;
      default -> false;
    };
  }

  private String bullet() {
    Integer last = lists.poll();
    if (last == null) {
      return "•";
    }
    int number = last == UNNUMBERED ? UNNUMBERED : last + 1;
    lists.push(number);
    return number == UNNUMBERED ? "•" : number + ".";
  }

  private void addPicture(Element picture) {
    String words = picture.attr("alt").strip();
    if (!words.isEmpty()) {
      flow.words("[" + words + "]");
    }
  }

  private static boolean isLeftOut(Element element) {
    String style = style(element);
    return LEFT_OUT.contains(element.normalName())
        || element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || style.contains("mso-hide:all")
        || (style.contains("overflow:hidden") && NO_HEIGHT.matcher(style).find());
  }

  private static boolean isPreformatted(Element element) {
    return element.normalName().equals("pre") || KEPT_BLANKS.matcher(style(element)).find();
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }
}
