package hexmail.adapter.http.html;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// A copy of a message's elements, without those that are not shown and with our notes. A copy,
/// because removing an element takes time in proportion to its siblings.
final class PreparedTree implements NodeFilter {
  // A large newsletter has some thousand.
  private static final int MOST_ELEMENTS = 30_000;

  /// Elements that go with what is in them. An allow-list unwraps what it does not know, and the
  /// text of a script is nothing to read.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "applet",
          "audio",
          "base",
          "canvas",
          "datalist",
          "embed",
          "frame",
          "frameset",
          "head",
          "iframe",
          "input",
          "link",
          "math",
          "meta",
          "noembed",
          "noframes",
          "noscript",
          "object",
          "option",
          "plaintext",
          "portal",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "video",
          "xmp");

  private final Pictures pictures;
  private final Element paper;
  private Element parent;
  private int elements;
  private boolean coloured;
  private boolean empty = true;

  private PreparedTree(Element body, Pictures pictures) {
    this.pictures = pictures;
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    paper = document.body().appendElement("div");
    paper.attr("dir", body.hasAttr("dir") ? body.attr("dir") : "auto");
    Declarations style =
        Declarations.parse(
            colour(body, "bgcolor", "background-color")
                + colour(body, "text", "color")
                + body.attr("style"));
    paper.attr("style", style.safe());
    coloured = style.colour();
    parent = paper;
  }

  static PreparedTree of(Element body, Pictures pictures) {
    PreparedTree tree = new PreparedTree(body, pictures);
    for (Node node : body.childNodes()) {
      node.filter(tree);
    }
    return tree;
  }

  String markup() {
    return paper.outerHtml();
  }

  boolean coloured() {
    return coloured;
  }

  boolean empty() {
    return empty;
  }

  boolean shortened() {
    return elements > MOST_ELEMENTS;
  }

  RemotePictures pictures() {
    return pictures.counted();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      empty &= text.isBlank();
      parent.appendChild(new TextNode(text.getWholeText()));
      return FilterResult.SKIP_ENTIRELY;
    }
    return node instanceof Element element ? begin(element) : FilterResult.SKIP_ENTIRELY;
  }

  private FilterResult begin(Element element) {
    elements++;
    if (shortened()) {
      return FilterResult.STOP;
    }
    Declarations style = Declarations.parse(element.attr("style"));
    if (LEFT_OUT.contains(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.hasAttr("hidden") || style.hide()) {
      pictures.hide(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    Element copy = new Element(element.tag(), "", element.attributes().clone());
    copy.removeAttr("class").attr("style", style.safe());
    if (element.normalName().equals("img")) {
      pictures.shown(copy, style).ifPresent(this::addPicture);
      return FilterResult.SKIP_ENTIRELY;
    }
    coloured |= style.colour() || element.hasAttr("bgcolor") || isColouredFont(element);
    parent.appendChild(copy);
    parent = copy;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    Element done = parent;
    parent = done.parent() == null ? paper : done.parent();
    if (done.normalName().equals("a")) {
      LinkNotes.mark(done).ifPresent(parent::appendChild);
    }
    return FilterResult.CONTINUE;
  }

  private void addPicture(Element picture) {
    empty = false;
    parent.appendChild(picture);
  }

  private static boolean isColouredFont(Element element) {
    return element.normalName().equals("font") && element.hasAttr("color");
  }

  // The hash sign may be missing in an attribute (HTML, section 2.3.6).
  private static String colour(Element body, String attribute, String property) {
    String value = body.attr(attribute).strip();
    return value.isEmpty()
        ? ""
        : property + ":" + value.replaceFirst("^(?=[0-9a-fA-F]{6}$)", "#") + ";";
  }
}
