package hexmail.adapter.http.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Makes the HTML of a message fit to be shown. A tree is prepared first: style sheets become
/// styles of elements, hidden elements go, pictures and links are looked at. What may leave is
/// decided after that, on the text of the tree, from a list of what is allowed.
public final class HtmlSanitizer {
  /// How many characters of a message are read.
  static final int LONGEST = 1_000_000;

  // Deeper elements join the last one.
  private static final int DEEPEST = 200;

  private HtmlSanitizer() {}

  /// What can be shown of `markup`, which is untrusted, with the quotation at its end folded.
  ///
  /// @param quoted the words for the line that unfolds it
  public static SafeHtml sanitizeFolded(String markup, PictureSources sources, String quoted) {
    Document document = parse(markup);
    QuoteFolding.fold(document, quoted);
    return sanitize(document, sources, markup.length());
  }

  /// What can be shown of `markup`, which is untrusted.
  public static SafeHtml sanitize(String markup, PictureSources sources) {
    return sanitize(parse(markup), sources, markup.length());
  }

  private static SafeHtml sanitize(Document document, PictureSources sources, int length) {
    PreparedTree tree = tree(document, sources);
    return new SafeHtml(
        SafeElements.of(tree.markup(), sources.remote()),
        tree.coloured(),
        length > LONGEST || tree.shortened(),
        tree.empty(),
        tree.pictures());
  }

  /// The remote pictures in `markup`, without what can be shown of it.
  public static RemotePictures pictures(String markup, PictureSources sources) {
    return tree(parse(markup), sources).pictures();
  }

  private static PreparedTree tree(Document document, PictureSources sources) {
    StyleSheets.inline(document);
    return PreparedTree.of(document.body(), new Pictures(sources));
  }

  private static Document parse(String markup) {
    String beginning = markup.length() > LONGEST ? markup.substring(0, LONGEST) : markup;
    return Jsoup.parse(beginning, "", Parser.htmlParser().setMaxDepth(DEEPEST));
  }
}
