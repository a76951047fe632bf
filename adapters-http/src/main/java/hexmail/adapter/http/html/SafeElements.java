package hexmail.adapter.http.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// The elements, attributes and styles that may be shown: the last word on what leaves this
/// package. Everything else is left out. No `style` and no `noscript`, whose content browsers read
/// differently from parsers (CVE-2021-42575), and no foreign content (`svg`, `math`).
final class SafeElements {
  private static final List<String> NAMES =
      List.of(
          "abbr",
          "acronym",
          "address",
          "article",
          "aside",
          "b",
          "bdi",
          "bdo",
          "big",
          "blockquote",
          "br",
          "caption",
          "center",
          "cite",
          "code",
          "dd",
          "del",
          "details",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "i",
          "ins",
          "kbd",
          "li",
          "main",
          "mark",
          "nav",
          "ol",
          "p",
          "pre",
          "q",
          "s",
          "samp",
          "section",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "tt",
          "u",
          "ul",
          "var",
          "a",
          "font",
          "col",
          "colgroup",
          "img");
  private static final Pattern SIZE = Pattern.compile("\\d{1,4}(?:px|%)?");
  private static final Pattern SMALL = Pattern.compile("\\d{1,2}");
  private static final Pattern COLOUR = Pattern.compile("#?[0-9A-Za-z]{1,20}");
  private static final Pattern ALIGN =
      Pattern.compile(
          "(?i)left|right|center|justify|top|middle|bottom|baseline|texttop|absmiddle|absbottom");
  private static final Pattern OUR_CLASSES = Pattern.compile(LinkNotes.SITE + "|" + Pictures.BOX);
  private static final Pattern PARTS =
      Pattern.compile(
          "/u/\\d{1,9}/mail/[A-Za-z0-9_-]{1,64}/parts/[A-Za-z0-9._~%*-]{1,900}\\?inline=1");
  private static final Pattern REMOTE = Pattern.compile("(?i)https?://.{1,4100}");

  private static final PolicyFactory LOCAL = policy(false);
  private static final PolicyFactory WITH_REMOTE = policy(true);

  private SafeElements() {}

  /// What of `markup` may be shown.
  ///
  /// @param remote whether pictures may be loaded from other servers
  static String of(String markup, boolean remote) {
    return (remote ? WITH_REMOTE : LOCAL).sanitize(markup);
  }

  private static PolicyFactory policy(boolean remote) {
    HtmlPolicyBuilder builder =
        new HtmlPolicyBuilder()
            .allowElements(NAMES.toArray(String[]::new))
            .allowUrlProtocols("http", "https", "mailto", "data")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .allowStyling(schema());
    allowGlobal(builder);
    allowTables(builder);
    builder
        .allowAttributes("href")
        .matching(Pattern.compile("(?is)(?:https?|mailto):.*"))
        .onElements("a");
    builder.allowAttributes("target").matching(Pattern.compile("_blank")).onElements("a");
    builder.allowAttributes("src").matching(source -> isPicture(source, remote)).onElements("img");
    builder.allowAttributes("alt").onElements("img");
    builder.allowAttributes("hspace", "vspace").matching(SMALL).onElements("img");
    return builder.toFactory();
  }

  private static boolean isPicture(String source, boolean remote) {
    return PARTS.matcher(source).matches()
        || Pictures.DATA.matcher(source).matches()
        || (remote && REMOTE.matcher(source).matches());
  }

  private static CssSchema schema() {
    List<String> names = new ArrayList<>(Declarations.PROPERTIES);
    names.addAll(
        List.of(
            "rgb()",
            "rgba()",
            "hsl()",
            "hsla()",
            "image()",
            "linear-gradient()",
            "radial-gradient()",
            "repeating-linear-gradient()",
            "repeating-radial-gradient()"));
    return CssSchema.withProperties(names);
  }

  private static void allowGlobal(HtmlPolicyBuilder builder) {
    builder.allowAttributes("dir").matching(Pattern.compile("(?i)ltr|rtl|auto")).globally();
    builder.allowAttributes("lang").matching(Pattern.compile("[A-Za-z0-9-]{1,35}")).globally();
    builder.allowAttributes("title").globally();
    builder.allowAttributes("align").matching(ALIGN).globally();
    builder.allowAttributes("role").matching(Pattern.compile("presentation|none")).globally();
    builder.allowAttributes("class").matching(OUR_CLASSES).onElements("span");
    builder.allowAttributes("color").matching(COLOUR).onElements("font", "hr");
    builder
        .allowAttributes("face")
        .matching(Pattern.compile("[\\w ,'-]{1,100}"))
        .onElements("font");
    builder.allowAttributes("size").matching(Pattern.compile("[+-]?\\d")).onElements("font", "hr");
    builder
        .allowAttributes("clear")
        .matching(Pattern.compile("(?i)left|right|all"))
        .onElements("br");
    builder
        .allowAttributes("type")
        .matching(Pattern.compile("[1aAiI]|disc|circle|square"))
        .onElements("ol", "ul", "li");
    builder
        .allowAttributes("start", "value")
        .matching(Pattern.compile("\\d{1,6}"))
        .onElements("ol", "li");
  }

  private static void allowTables(HtmlPolicyBuilder builder) {
    String[] boxes = {"table", "thead", "tbody", "tfoot", "tr", "td", "th", "col", "colgroup"};
    builder.allowAttributes("bgcolor", "bordercolor").matching(COLOUR).onElements(boxes);
    builder.allowAttributes("valign").matching(ALIGN).onElements(boxes);
    builder.allowAttributes("width", "height").matching(SIZE).onElements(boxes);
    builder.allowAttributes("width", "height").matching(SIZE).onElements("img", "hr");
    builder
        .allowAttributes("cellpadding", "cellspacing", "border")
        .matching(SMALL)
        .onElements("table");
    builder.allowAttributes("border").matching(SMALL).onElements("img");
    builder
        .allowAttributes("colspan", "rowspan", "span")
        .matching(SMALL)
        .onElements("td", "th", "col", "colgroup");
    builder.allowAttributes("nowrap").onElements("td", "th");
    builder
        .allowAttributes("scope")
        .matching(Pattern.compile("row|col|rowgroup|colgroup"))
        .onElements("th");
  }
}
